import { DeviceFacts } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant } from '../../../platform/database/instants';

export const MOVES_TABLE = 'device_moves';
/** Below what SQLite takes in one statement. */
const ROWS_PER_STATEMENT = 90;
const REFS_PER_QUERY = 900;

/** A device that went from one customer to another. */
export interface DeviceMoveRecord {
  id: string;
  deviceRef: string;
  /** Its facts before, the customer among them. */
  former: DeviceFacts;
  /** Its facts afterwards. */
  latter: DeviceFacts;
  reason: string;
  /** The import that moved it, if one did. */
  ledgerId?: string;
  /** ISO 8601; from then on it is the other customer's. */
  movedAt: string;
  movedBy: string;
}

/** The table of moves as it is read. */
export interface MoveRow {
  id: string;
  device_ref: string;
  former: string;
  latter: string;
  reason: string;
  ledger_id: string | null;
  moved_at: Date | number;
  moved_by: string;
}

export function moveFromRow(row: MoveRow): DeviceMoveRecord {
  return {
    id: row.id,
    deviceRef: row.device_ref,
    former: JSON.parse(row.former),
    latter: JSON.parse(row.latter),
    reason: row.reason,
    ledgerId: row.ledger_id ?? undefined,
    movedAt: toInstant(row.moved_at),
    movedBy: row.moved_by,
  };
}

/** Keeps moves of devices; none is ever changed. */
export class DeviceMoveStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async record(
    moves: readonly DeviceMoveRecord[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    for (let i = 0; i < moves.length; i += ROWS_PER_STATEMENT) {
      const some = moves.slice(i, i + ROWS_PER_STATEMENT);
      await transaction(MOVES_TABLE).insert(
        some.map(move => ({
          id: move.id,
          device_ref: move.deviceRef,
          from_customer_ref: move.former.customerRef,
          to_customer_ref: move.latter.customerRef,
          former: JSON.stringify(move.former),
          latter: JSON.stringify(move.latter),
          reason: move.reason,
          ledger_id: move.ledgerId ?? null,
          moved_at: new Date(move.movedAt),
          moved_by: move.movedBy,
        })),
      );
      await transaction('devices')
        .whereIn(
          'device_ref',
          some.map(({ deviceRef }) => deviceRef),
        )
        .update({ moved_at: new Date(some[0].movedAt) });
    }
  }

  /** Every move of a device, the first one first. */
  async listMoves(deviceRef: string): Promise<DeviceMoveRecord[]> {
    const rows = await this.#db<MoveRow>(MOVES_TABLE)
      .where('device_ref', deviceRef)
      .orderBy(['moved_at', 'id']);
    return rows.map(moveFromRow);
  }

  /** The last move of each device away from a customer, by device ref. */
  async findDepartures(
    customerRef: string,
    deviceRefs: readonly string[],
    transaction?: Knex.Transaction,
  ): Promise<Map<string, DeviceMoveRecord>> {
    const departures = new Map<string, DeviceMoveRecord>();
    for (let i = 0; i < deviceRefs.length; i += REFS_PER_QUERY) {
      const rows = await (transaction ?? this.#db)<MoveRow>(MOVES_TABLE)
        .where('from_customer_ref', customerRef)
        .whereIn('device_ref', deviceRefs.slice(i, i + REFS_PER_QUERY))
        .orderBy(['moved_at', 'id']);
      for (const row of rows) departures.set(row.device_ref, moveFromRow(row));
    }
    return departures;
  }
}
