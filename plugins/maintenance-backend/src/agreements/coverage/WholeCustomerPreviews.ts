import { WholeCustomerPreview } from '@weibao/backstage-plugin-maintenance-common';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { intersection } from '../../platform/dates/localDates';
import { toCoverageRow } from '../contracts/ContractRecord';
import { noContract } from '../contracts/ContractService';
import { ContractStore } from '../contracts/ContractStore';
import { CoverageStore } from './CoverageStore';

/** Tells what it means that a contract covers all devices of its customer. */
export class WholeCustomerPreviews {
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
   * The other contracts by their end.
   *
   * @throws NotFoundError
   */
  async preview(contractId: string): Promise<Required<WholeCustomerPreview>> {
    const contract = (await this.#contracts.getContracts([contractId])).get(
      contractId,
    );
    if (!contract) throw noContract(contractId);
    const { customerRef } = contract;
    const [devices, contracts, rows] = await Promise.all([
      this.#devices.listCustomerDevices(customerRef),
      this.#contracts.listCustomerContracts(customerRef),
      this.#coverage.listCustomerRows(customerRef),
    ]);
    const present = new Set(devices.map(({ deviceRef }) => deviceRef));
    const others = contracts.filter(({ id }) => id !== contract.id);
    return {
      devices: devices.length,
      contracts: others.flatMap(other => {
        const meanwhile = rows.filter(row => {
          if (row.contractId !== other.id) return false;
          const days = toCoverageRow(row, other);
          return days && intersection(days, contract);
        });
        const covered = new Set(
          meanwhile
            .map(row => row.coveredRef)
            .filter(coveredRef => present.has(coveredRef)),
        );
        const wholeCustomer = meanwhile.some(row => row.scope === 'contract');
        if (covered.size === 0 && !wholeCustomer) return [];
        const { id, number, title, startsOn, endsOn } = other;
        return [
          {
            id,
            number,
            title,
            startsOn,
            endsOn,
            wholeCustomer,
            devices: covered.size,
          },
        ];
      }),
    };
  }
}
