import { KnownDevice } from '../../inventory/devices/DeviceDirectory';
import { ContractRecord } from './ContractRecord';

/**
 * Contracts as the other capabilities know them. It checks no permissions:
 * callers have checked theirs.
 */
export interface ContractDirectory {
  /** Contracts by id, in one query; those that are missing are left out. */
  getContracts(ids: readonly string[]): Promise<Map<string, ContractRecord>>;

  /**
   * The devices that a contract covers on a local date, by site, rack and
   * title. Withdrawn devices are left out, and so are those that belong to
   * another customer by now.
   */
  listCoveredDevices(contractId: string, on: string): Promise<KnownDevice[]>;
}
