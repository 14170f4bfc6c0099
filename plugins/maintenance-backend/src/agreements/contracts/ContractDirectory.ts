import { Knex } from 'knex';
import {
  DeviceDirectory,
  KnownDevice,
} from '../../inventory/devices/DeviceDirectory';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { CoverageChange, CoverageStore } from '../coverage/CoverageStore';
import { ContractRecord, NewCoverage, toCoverageRow } from './ContractRecord';
import { ContractStore } from './ContractStore';

/**
 * Contracts and what they cover, as the other capabilities know them. It checks
 * no permissions: callers have checked theirs.
 */
export class ContractDirectory {
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

  /**
   * Contracts by id, in one query; those that are missing, or that the scope does
   * not let through, are left out.
   */
  getContracts(
    ids: readonly string[],
    scope: ListScope = 'all',
  ): Promise<Map<string, ContractRecord>> {
    return this.#contracts.getContracts(ids, scope);
  }

  /**
   * The devices that a contract covers on a local date, by site, rack and
   * title. Withdrawn devices are left out, and so are those that belong to
   * another customer by now.
   */
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

  /** Every row of a contract, as it is kept. */
  listCoverage(
    contractId: string,
    transaction?: Knex.Transaction,
  ): Promise<NewCoverage[]> {
    return this.#coverage.copyRows(contractId, transaction);
  }

  /**
   * Makes the whole change within a transaction. The change the other way round
   * takes it back.
   *
   * @throws ConflictError naming a row that is to go and is no longer as it is
   * given, or what the contract would cover twice on one day
   */
  amendCoverage(
    contract: ContractRecord,
    change: CoverageChange,
    transaction: Knex.Transaction,
  ): Promise<void> {
    return this.#coverage.replaceRows(contract, change, transaction);
  }

  /** Who manages the service of a customer whose contracts run on a local date. */
  async listServiceManagers(
    customerRef: string,
    on: string,
  ): Promise<string[]> {
    const contracts = await this.#contracts.listCustomerContracts(customerRef);
    const running = contracts.filter(
      ({ startsOn, endsOn }) => startsOn <= on && on <= endsOn,
    );
    return [
      ...new Set(
        running.flatMap(({ serviceManagerRef }) => serviceManagerRef ?? []),
      ),
    ];
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
