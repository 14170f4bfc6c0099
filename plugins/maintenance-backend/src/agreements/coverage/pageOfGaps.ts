import {
  CoverageGapKind,
  CoverageGapPage,
} from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { FoundGap } from './findCoverageGaps';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';

const ORDER = 'gaps-by-title';

type GapOfDevice = { device: KnownDevice; gap: FoundGap };
type Key = [title: string, deviceRef: string, kind: string];

/** Counts all gaps and cuts out a page of them, ordered by device. */
export function pageOfGaps(
  devices: readonly KnownDevice[],
  gapsOf: (deviceRef: string) => FoundGap[],
  page: { kind?: CoverageGapKind; cursor?: string; limit: number },
): CoverageGapPage {
  const counts = {
    devices: devices.length,
    none: 0,
    'ends-soon': 0,
    overlap: 0,
  };
  const listed: GapOfDevice[] = [];
  const after: Key | undefined =
    page.cursor === undefined
      ? undefined
      : decodeCursor(ORDER, [z.string(), z.string(), z.string()], page.cursor);
  for (const device of devices) {
    for (const gap of gapsOf(device.deviceRef)) {
      counts[gap.kind]++;
      const found = { device, gap };
      if (page.kind && page.kind !== gap.kind) continue;
      if (after && compareKeys(keyOf(found), after) <= 0) continue;
      listed.push(found);
    }
  }
  listed.sort((one, other) => compareKeys(keyOf(one), keyOf(other)));
  const cut = cutPage(ORDER, listed, page.limit, keyOf);
  return {
    counts,
    ...cut,
    items: cut.items.map(({ device, gap }) => ({
      ...gap,
      device: toDeviceFacts(device),
    })),
  };
}

function keyOf({ device, gap }: GapOfDevice): Key {
  return [device.title, device.deviceRef, gap.kind];
}

function compareKeys(one: Key, other: Key): number {
  const differing = one.findIndex((part, i) => part !== other[i]);
  if (differing === -1) return 0;
  return one[differing] < other[differing] ? -1 : 1;
}
