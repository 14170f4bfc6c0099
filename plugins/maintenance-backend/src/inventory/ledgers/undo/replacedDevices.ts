import { Ledger } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { CustomerRegister } from '../../devices/DeviceRegister';
import { DeviceRecord } from '../../devices/records';
import { ImportPlan } from '../planImport';

export const REPLACED_TABLE = 'replaced_devices';
/** Below what SQLite takes in one statement. */
const ROWS_PER_STATEMENT = 300;

/** A device that an import wrote. */
export interface ReplacedDevice {
  deviceRef: string;
  /** Absent where the import made it known. */
  before?: DeviceRecord;
}

/** What an import that is planned replaces. */
export function replacedBy(
  { changes, moved }: Pick<ImportPlan, 'changes' | 'moved'>,
  known: CustomerRegister,
): ReplacedDevice[] {
  const before = new Map(
    [...known.devices, ...moved.map(({ device }) => device)]
      // What only the catalog described is a new device of the ledger.
      .filter(({ source }) => source === 'ledger')
      .map(device => [device.deviceRef, device]),
  );
  return changes.devices.map(({ deviceRef }) => {
    const device = before.get(deviceRef);
    return device ? { deviceRef, before: device } : { deviceRef };
  });
}

/**
 * Keeps what an import replaced in the place of what the imports of the list
 * before it did: only the last one can be undone.
 *
 * @param lastSequence - what the import wrote has it at most
 */
export async function recordReplaced(
  ledger: Pick<Ledger, 'id' | 'customerRef' | 'ledger'>,
  devices: readonly ReplacedDevice[],
  lastSequence: number,
  transaction: Knex.Transaction,
): Promise<void> {
  const { id, customerRef } = ledger;
  const ofList = transaction('ledgers')
    .where({ customer_ref: customerRef, ledger: ledger.ledger })
    .select('id');
  await transaction(REPLACED_TABLE).whereIn('ledger_id', ofList).delete();
  await transaction('ledgers')
    .where({ id })
    .update({ last_sequence: lastSequence });
  for (let i = 0; i < devices.length; i += ROWS_PER_STATEMENT) {
    // Other requests get their turn: SQLite answers without waiting.
    await setImmediate();
    await transaction(REPLACED_TABLE).insert(
      devices.slice(i, i + ROWS_PER_STATEMENT).map(({ deviceRef, before }) => ({
        ledger_id: id,
        device_ref: deviceRef,
        device: before ? JSON.stringify(before) : null,
      })),
    );
  }
}

/** What an import replaced; undefined where that is not kept, or no longer. */
export async function readReplaced(
  ledgerId: string,
  transaction: Knex.Transaction,
): Promise<{ devices: ReplacedDevice[]; lastSequence: number } | undefined> {
  const rows = await transaction(REPLACED_TABLE).where('ledger_id', ledgerId);
  const ledger = await transaction('ledgers')
    .where('id', ledgerId)
    .first('last_sequence');
  if (rows.length === 0 || ledger?.last_sequence === null) return undefined;
  return {
    devices: rows.map(row => ({
      deviceRef: row.device_ref,
      ...(row.device !== null && { before: JSON.parse(row.device) }),
    })),
    lastSequence: Number(ledger.last_sequence),
  };
}
