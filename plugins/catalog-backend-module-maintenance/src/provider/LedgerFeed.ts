import { DeviceFeed } from '@weibao/backstage-plugin-maintenance-common';

/**
 * The customers, sites and devices of the device ledgers, each in its present
 * state, in the order of their last change.
 *
 * @internal
 */
export interface LedgerFeed {
  /**
   * The items whose last change has a sequence above `after`, at most `limit`
   * of them. An item that changes anew moves to the end of the feed. A
   * `lastSequence` below `after` says that the ledgers were reset or restored.
   */
  read(options: { after: number; limit: number }): Promise<DeviceFeed>;
}
