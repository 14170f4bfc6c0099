import { Knex } from 'knex';
import {
  DeviceDirectory,
  KnownDevice,
} from '../../inventory/devices/DeviceDirectory';
import { ContractDirectory } from './ContractDirectory';
import { ContractRecord, NewCoverage, toCoverageRow } from './ContractRecord';
import { ContractStore } from './ContractStore';
import { CoverageAmender, CoverageChange } from '../coverage/CoverageAmender';
import { CoverageStore } from '../coverage/CoverageStore';

/** Contracts and what they cover, for the other capabilities. */
export class DefaultContractDirectory
  implements ContractDirectory, CoverageAmender
{
  readonly #contracts: ContractStore;
  readonly #coverage: CoverageStore;
  readonly #devices: DeviceDirectory;

  constructor(options: {
    contracts: ContractStore;
    coverage: CoverageStore;
    devices: DeviceDirectory;
  }) {
    this.#contracts = options.contracts;
    this.#coverage = options.coverage;
    this.#devices = options.devices;
  }

  getContracts(ids: readonly string[]): Promise<Map<string, ContractRecord>> {
    return this.#contracts.getContracts(ids);
  }

  async listCoveredDevices(
    contractId: string,
    on: string,
  ): Promise<KnownDevice[]> {
    const contract = (await this.#contracts.getContracts([contractId])).get(
      contractId,
    );
    if (!contract) return [];
    const inForce = (await this.#coverage.copyRows(contractId)).filter(row => {
      const days = toCoverageRow(row, contract);
      return days && days.startsOn <= on && on <= days.endsOn;
    });
    const covered = inForce.some(row => row.scope === 'contract')
      ? await this.#devices.listCustomerDevices(contract.customerRef)
      : await this.#ofCustomer(
          contract.customerRef,
          inForce.map(row => row.coveredRef),
        );
    return covered.sort(byPlace);
  }

  listCoverage(
    contractId: string,
    transaction?: Knex.Transaction,
  ): Promise<NewCoverage[]> {
    return this.#coverage.copyRows(contractId, transaction);
  }

  amendCoverage(
    contract: ContractRecord,
    change: CoverageChange,
    transaction: Knex.Transaction,
  ): Promise<void> {
    return this.#coverage.replaceRows(contract, change, transaction);
  }

  async #ofCustomer(
    customerRef: string,
    deviceRefs: readonly string[],
  ): Promise<KnownDevice[]> {
    const devices = await this.#devices.getDevices([...new Set(deviceRefs)]);
    return [...devices.values()].filter(
      device => !device.withdrawn && device.customerRef === customerRef,
    );
  }
}

/** The way an engineer walks: site by site, rack by rack. */
function byPlace(one: KnownDevice, other: KnownDevice): number {
  return (
    compare(one.siteTitle, other.siteTitle) ||
    compare(one.rack, other.rack) ||
    compare(one.title, other.title) ||
    compare(one.deviceRef, other.deviceRef)
  );
}

function compare(one: string = '', other: string = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
