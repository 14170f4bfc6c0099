import {
  LedgerCounts,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';
import { setImmediate } from 'node:timers/promises';
import { CustomerRegister, RegisterChanges } from '../devices/DeviceRegister';
import { deviceFeedItem, DeviceRecord } from '../devices/records';
import { handOver } from '../devices/moves/handOver';
import { Twin } from '../devices/moves/findTwins';
import { compareDevices } from './compareDevices';
import { DevicesElsewhere } from './elsewhere/DevicesElsewhere';
import { deviceRefCandidates, siteRefCandidates } from './entityNames';
import { KnownDevices } from './KnownDevices';
import { SitePlan } from './planSites';
import {
  DeviceDraft,
  LedgerReading,
  ReadRow,
  UnreadCells,
} from './reading/LedgerReading';
import { SettledDevice } from './settled/SettledDevices';
import { Settlements } from './settled/Settlements';
import { errorRow, findObstacle, leftRow, movedFrom } from './tellRows';

const ROWS_AT_A_TIME = 250;

/** What an import does: what it tells, and what it writes. */
export interface ImportPlan {
  counts: LedgerCounts;
  /** How many devices the list has before it. */
  standing: number;
  /** The rows of the file in their order, then the devices that are gone. */
  rows: LedgerRow[];
  changes: Omit<RegisterChanges, 'customer'>;
  /** The devices that come from other customers, as they are there. */
  moved: Twin[];
}

export interface ImportPlanOptions {
  customerRef: string;
  /** Which of the customer's lists it is. */
  ledger: string;
  reading: LedgerReading;
  known: CustomerRegister;
  /** Entity refs that somebody has. */
  taken: ReadonlySet<string>;
  /** Devices of other customers that rows may mean. */
  elsewhere: DevicesElsewhere;
  settled?: readonly SettledDevice[];
  /** Refs of devices of which the file is believed against signed sheets. */
  overrideSettled?: readonly string[];
  /** ISO 8601 */
  now: string;
  /** Is told how many rows have been compared since it was last. */
  onRows?: (count: number) => void;
}

/** The entity refs that an import may give to new devices and sites. */
export async function refsToAskFor(
  customerRef: string,
  reading: LedgerReading,
): Promise<string[]> {
  const refs = new Array<string>();
  const sites = new Set<string>();
  for (const [i, { draft }] of reading.rows.entries()) {
    // Other requests get their turn.
    if (i % ROWS_AT_A_TIME === 0) await setImmediate();
    if (!draft) continue;
    refs.push(...deviceRefCandidates(customerRef, draft));
    if (draft.siteTitle) sites.add(draft.siteTitle);
  }
  for (const title of sites)
    refs.push(...siteRefCandidates(customerRef, title));
  return refs;
}

/** Compares a ledger with what is known of its customer. */
export async function planImport(
  options: ImportPlanOptions,
): Promise<ImportPlan> {
  const { customerRef, ledger, reading, known, taken, now } = options;
  const devices = new KnownDevices(
    known.devices,
    sharedSerialNumbers(reading.rows),
  );
  const sites = new SitePlan({
    customerRef,
    ledger,
    known: known.sites,
    isTaken: ref => taken.has(ref),
  });
  const settlements = new Settlements({
    settled: options.settled ?? [],
    known: known.devices,
    rows: reading.rows.map(row => row.clues),
    overridden: options.overrideSettled,
  });
  const met = new Set<DeviceRecord>();
  const changed = new Map<string, DeviceRecord>();
  const rows = new Array<LedgerRow>();
  const moved = new Array<Twin>();

  for (const [i, row] of reading.rows.entries()) {
    if (i > 0 && i % ROWS_AT_A_TIME === 0) {
      options.onRows?.(ROWS_AT_A_TIME);
      // Other requests get their turn.
      await setImmediate();
    }
    const draft = row.draft;
    const before =
      draft &&
      (settlements.findByFormerCode(row.clues) ?? devices.find(row.clues));
    const obstacle = before && findObstacle(before, row, customerRef, met);
    if (before) met.add(before);
    if (!draft || obstacle) {
      rows.push(errorRow(row, obstacle));
      continue;
    }
    const { siteTitle, ...device } = draft;
    // What stands in the customer's own ledger is the customer's.
    const found =
      !before || before.withdrawnAt ? options.elsewhere.find(draft) : undefined;
    const choice = found?.told.choice;
    const isMoved = found !== undefined && choice === 'move';
    const deviceRef = isMoved
      ? found.twin.device.deviceRef
      : before?.deviceRef ?? freeRef(customerRef, draft, taken, changed);
    if (found && choice === 'leave') {
      rows.push(leftRow(row, { ...device, deviceRef, customerRef }, found));
      continue;
    }
    const read: DeviceRecord = {
      ...device,
      deviceRef,
      customerRef,
      siteRef: siteTitle && sites.siteRefOf(siteTitle),
      ledger,
      source: 'ledger',
    };
    if (isMoved) {
      const { twin, told } = found;
      const came = handOver(twin.device, { customerRef });
      const after = keepUnread(read, came, row.unread);
      moved.push(twin);
      changed.set(deviceRef, after);
      rows.push({
        state: 'new',
        sheet: row.sheet,
        row: row.row,
        device: deviceFeedItem(after),
        elsewhere: told,
        ...(row.problems.length > 0 && { problems: row.problems }),
      });
      continue;
    }
    const { device: after, settled } = before
      ? settlements.keep(before, keepUnread(read, before, row.unread))
      : { device: read };
    const changes =
      before?.source === 'ledger' ? compareDevices(before, after) : [];
    const state = stateOf(before, changes.length);
    if (state !== 'unchanged') changed.set(after.deviceRef, after);
    const problems = [...row.problems, ...movedFrom(before, row, ledger)];
    rows.push({
      state,
      sheet: row.sheet,
      row: row.row,
      device: deviceFeedItem({ ...after, sequence: before?.sequence }),
      ...(changes.length > 0 && { changes }),
      ...(settled && { settled }),
      ...(found && { elsewhere: found.told }),
      ...(problems.length > 0 && { problems }),
    });
  }

  const unread = reading.rows.filter(row => !row.draft);
  const doubtful = new Set([
    ...devices.findStoodForBy(unread),
    ...unread.map(({ clues }) => settlements.findByFormerCode(clues)),
  ]);
  const standing = known.devices.filter(
    device =>
      device.source === 'ledger' &&
      device.ledger === ledger &&
      !device.withdrawnAt,
  );
  for (const device of standing) {
    if (met.has(device) || doubtful.has(device)) continue;
    const settled = settlements.keepMissing(device);
    if (settled) {
      rows.push({
        state: 'unchanged',
        device: deviceFeedItem(device),
        settled,
      });
      continue;
    }
    const withdrawn = { ...device, withdrawnAt: now };
    changed.set(device.deviceRef, withdrawn);
    rows.push({ state: 'gone', device: deviceFeedItem(withdrawn) });
  }

  const present = [
    ...known.devices.filter(({ deviceRef }) => !changed.has(deviceRef)),
    ...changed.values(),
  ].filter(device => !device.withdrawnAt);
  const occupied = new Set(present.flatMap(({ siteRef }) => siteRef ?? []));
  return {
    counts: count(rows, reading),
    standing: standing.length,
    rows,
    moved,
    changes: {
      sites: sites.changes(occupied, now),
      devices: [...changed.values()],
    },
  };
}

/** Serial numbers that two manufacturers have given. */
function sharedSerialNumbers(rows: readonly ReadRow[]): ReadonlySet<string> {
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const { draft } of rows) {
    if (!draft?.serialNumber) continue;
    if (met.has(draft.serialNumber)) shared.add(draft.serialNumber);
    met.add(draft.serialNumber);
  }
  return shared;
}

function stateOf(
  before: DeviceRecord | undefined,
  changes: number,
): 'new' | 'changed' | 'unchanged' {
  if (before?.source !== 'ledger') return 'new';
  return changes > 0 ? 'changed' : 'unchanged';
}

/** A cell that could not be read does not undo what was known. */
function keepUnread(
  read: DeviceRecord,
  before: DeviceRecord,
  unread: UnreadCells,
): DeviceRecord {
  const { fields, parameters } = unread;
  const kept = fields.flatMap(field => {
    const name = field === 'site' ? 'siteRef' : field;
    return name in before ? [[name, before[name as keyof DeviceRecord]]] : [];
  });
  const known = parameters.flatMap(name => {
    const value = before.parameters?.[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...read,
    ...Object.fromEntries(kept),
    parameters: { ...read.parameters, ...Object.fromEntries(known) },
  };
}

function freeRef(
  customerRef: string,
  draft: DeviceDraft,
  taken: ReadonlySet<string>,
  changed: ReadonlyMap<string, DeviceRecord>,
): string {
  const candidates = deviceRefCandidates(customerRef, draft);
  const free = candidates.find(ref => !taken.has(ref) && !changed.has(ref));
  return free ?? candidates[candidates.length - 1];
}

function count(rows: LedgerRow[], reading: LedgerReading): LedgerCounts {
  const counts = {
    new: 0,
    changed: 0,
    unchanged: 0,
    gone: 0,
    elsewhere: 0,
    error: 0,
  };
  for (const { state } of rows) counts[state] += 1;
  const { elsewhere, ...others } = counts;
  return {
    rows: reading.rows.length,
    ...others,
    ...(elsewhere > 0 && { elsewhere }),
    skipped: reading.skipped,
  };
}
