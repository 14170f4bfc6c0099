import {
  HistoryKind,
  HistoryPage,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../authorization/ResourceAuthorizer';

/** What of the past may be seen; kinds without a scope are left out. */
export type HistoryScopes = Partial<Record<HistoryKind, ListScope>>;

/** Everything that ever happened to a device, in one line of time. */
export interface HistoryService {
  /**
   * A page, the newest first, with one query for each kind.
   *
   * @throws InputError where the cursor is none of this list
   */
  listDeviceHistory(
    device: { deviceRef: string; customerRef: string },
    query: {
      scopes: HistoryScopes;
      /** Which incidents entries of other kinds may name; none where absent. */
      incidents?: ListScope;
      cursor?: string;
      limit: number;
    },
  ): Promise<HistoryPage>;
}
