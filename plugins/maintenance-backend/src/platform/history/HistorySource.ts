import {
  HistoryEntry,
  HistoryKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../authorization/ResourceAuthorizer';

/** A place in the line of time: newest first, then by kind, then by key. */
export interface HistoryPosition {
  at: string;
  kind: HistoryKind;
  /** Tells entries of one source at one instant apart; its own business. */
  key: string;
}

/** Something that happened, as its source tells it. */
export interface HistoryRecord
  extends Omit<HistoryEntry, 'id'>,
    HistoryPosition {}

/** Which entries of one source are listed. */
export interface HistoryListing {
  deviceRef: string;
  /** To whom the device belongs now. */
  customerRef: string;
  /** When the device was withdrawn, ISO 8601; absent while it stands. */
  withdrawnAt?: string;
  scope: ListScope;
  /** Which incidents an entry may name; none where absent. */
  incidents?: ListScope;
  /** Only what comes after it in the line, that is: what happened before. */
  after?: HistoryPosition;
  limit: number;
}

/** A capability that has something to say about the past of a device. */
export interface HistorySource {
  /**
   * At most `limit` entries, the newest first; entries of one instant keep the
   * order of the source. It checks no permissions but the scope.
   */
  listHistory(listing: HistoryListing): Promise<HistoryRecord[]>;
}
