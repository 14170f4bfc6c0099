import {
  HistoryEntry,
  HistoryKind,
  HistoryPage,
} from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../database/cursor';
import { HistoryService } from './HistoryService';
import { HistoryPosition, HistoryRecord, HistorySource } from './HistorySource';
import { mergeHistory } from './mergeHistory';

const ORDER = 'device-history';

/** The kinds of entries. */
export const HISTORY_KINDS = [
  'incident',
  'inspection',
  'finding',
  'ledger',
  'coverage',
  'amendment',
] as const satisfies readonly HistoryKind[];

/** Merges what the capabilities tell. */
export class DefaultHistoryService implements HistoryService {
  readonly #sources: Record<HistoryKind, HistorySource>;

  constructor(options: { sources: Record<HistoryKind, HistorySource> }) {
    this.#sources = options.sources;
  }

  async listDeviceHistory(
    device: { deviceRef: string; customerRef: string },
    query: Parameters<HistoryService['listDeviceHistory']>[1],
  ): Promise<HistoryPage> {
    const { scopes, incidents, cursor, limit } = query;
    const listing = {
      deviceRef: device.deviceRef,
      customerRef: device.customerRef,
      incidents,
      after: cursor ? readCursor(cursor) : undefined,
      limit: limit + 1,
    };
    const lists = HISTORY_KINDS.map(async kind => {
      const scope = scopes[kind];
      return scope
        ? this.#sources[kind].listHistory({ ...listing, scope })
        : [];
    });
    const records = mergeHistory(await Promise.all(lists));
    const page = cutPage(ORDER, records, limit, ({ at, kind, key }) => [
      at,
      kind,
      key,
    ]);
    return { ...page, items: page.items.map(toEntry) };
  }
}

function toEntry({ key, ...entry }: HistoryRecord): HistoryEntry {
  return { id: `${entry.kind}:${key}`, ...entry };
}

function readCursor(cursor: string): HistoryPosition {
  const [at, kind, key] = decodeCursor(
    ORDER,
    [z.iso.datetime(), z.enum(HISTORY_KINDS), z.string()],
    cursor,
  );
  return { at, kind, key };
}
