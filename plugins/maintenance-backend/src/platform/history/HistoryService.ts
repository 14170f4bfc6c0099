import {
  HistoryEntry,
  HistoryKind,
  HistoryPage,
} from '@weibao/backstage-plugin-maintenance-common';
import { z } from 'zod';
import { ListScope } from '../authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../database/cursor';
import {
  HistoryListing,
  HistoryPosition,
  HistoryRecord,
  HistorySource,
} from './HistorySource';
import { mergeHistory } from './mergeHistory';
import { HISTORY_KINDS } from './historyKinds';

/** What of the past may be seen; kinds without a scope are left out. */
export type HistoryScopes = Partial<Record<HistoryKind, ListScope>>;

const ORDER = 'device-history';

/** Everything that ever happened to a device, in one line of time. */
export class HistoryService {
  readonly #sources: Record<HistoryKind, HistorySource>;

  constructor(options: { sources: Record<HistoryKind, HistorySource> }) {
    this.#sources = options.sources;
  }

  /**
   * A page, the newest first, with one query for each kind.
   *
   * @throws InputError where the cursor is none of this list
   */
  async listDeviceHistory(
    device: Pick<HistoryListing, 'deviceRef' | 'customerRef' | 'withdrawnAt'>,
    query: {
      scopes: HistoryScopes;
      /** Which incidents entries of other kinds may name; none where absent. */
      incidents?: ListScope;
      cursor?: string;
      limit: number;
    },
  ): Promise<HistoryPage> {
    const { scopes, incidents, cursor, limit } = query;
    const listing = {
      deviceRef: device.deviceRef,
      customerRef: device.customerRef,
      withdrawnAt: device.withdrawnAt,
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
