import {
  DeviceFacts,
  DeviceHolder,
} from '@weibao/backstage-plugin-maintenance-common';
import { isInScope } from '../../../platform/authorization/isInScope';
import {
  HistoryListing,
  HistoryRecord,
  HistorySource,
} from '../../../platform/history/HistorySource';
import { pageOfRecords } from '../../../platform/history/pageOfRecords';
import { DeviceMoveRecord, DeviceMoveStore } from './DeviceMoveStore';

/**
 * From whom a device went to whom. That it went is told to everybody who may
 * see the device; a customer is named to those who may see its devices.
 */
export class MoveHistory implements HistorySource {
  readonly #moves: DeviceMoveStore;

  constructor(options: { moves: DeviceMoveStore }) {
    this.#moves = options.moves;
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const moves = await this.#moves.listMoves(listing.deviceRef);
    const records = moves.map((move): HistoryRecord => {
      const told = tellMove(move, facts => isInScope(listing.scope, facts));
      return {
        key: move.id,
        at: move.movedAt,
        kind: 'move',
        event: 'moved',
        actorRef: move.movedBy,
        ledgerId: move.ledgerId,
        move: told,
      };
    });
    return pageOfRecords(records, listing);
  }
}

/** What of a move is told to those who may know of some customers only. */
export function tellMove(
  { former, latter, reason }: DeviceMoveRecord,
  mayKnow: (facts: DeviceFacts) => boolean,
): { from: DeviceHolder; to: DeviceHolder; reason?: string } {
  const tell = (facts: DeviceFacts): DeviceHolder => {
    const { customerRef, customerTitle, siteRef, siteTitle } = facts;
    return mayKnow(facts)
      ? { customerRef, customerTitle, siteRef, siteTitle }
      : {};
  };
  return {
    from: tell(former),
    to: tell(latter),
    ...(mayKnow(former) && mayKnow(latter) && { reason }),
  };
}
