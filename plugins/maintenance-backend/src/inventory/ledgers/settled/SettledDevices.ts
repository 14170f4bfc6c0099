import { Knex } from 'knex';
import { DeviceRecord } from '../../devices/records';

/** A device as a discrepancy sheet left it, which the customer has signed. */
export interface SettledDevice {
  /** Absent where the sheet made the device known. */
  before?: DeviceRecord;
  after: DeviceRecord;
  /** The first inspection of the sheet. */
  inspectionId: string;
  /** ISO 8601 */
  signedAt: string;
}

/** What signed sheets have settled: a port to first inspections. */
export interface SettledDevices {
  /** Those of a customer's sheets that are applied, the latest last. */
  listSettled(
    customerRef: string,
    transaction?: Knex.Transaction,
  ): Promise<SettledDevice[]>;
}
