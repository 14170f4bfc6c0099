import {
  contractReadPermission,
  contractUpdatePermission,
  Coverage,
  CoverageGapPage,
  CoverageRow,
  CoverageRowInput,
  CoverageRowPage,
  customerReadPermission,
  deviceReadPermission,
  WholeCustomerPreview,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  DeviceDirectory,
  noDevice,
} from '../../inventory/devices/DeviceDirectory';
import { withoutContracts } from '../../inventory/devices/withoutContracts';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { AuthorizedContractService } from '../contracts/AuthorizedContractService';
import {
  ContractCoverageListing,
  CoverageGapListing,
  CoverageService,
} from './CoverageService';
import { WholeCustomerPreviews } from './WholeCustomerPreviews';

/** Lets through what the caller may do with coverage. */
export class AuthorizedCoverageService {
  readonly #coverage: CoverageService;
  readonly #contracts: AuthorizedContractService;
  readonly #devices: DeviceDirectory;
  readonly #wholeCustomer: WholeCustomerPreviews;
  readonly #authorizers: Authorizers;

  constructor(options: {
    coverage: CoverageService;
    contracts: AuthorizedContractService;
    devices: DeviceDirectory;
    wholeCustomer: WholeCustomerPreviews;
    authorizers: Authorizers;
  }) {
    this.#coverage = options.coverage;
    this.#contracts = options.contracts;
    this.#devices = options.devices;
    this.#wholeCustomer = options.wholeCustomer;
    this.#authorizers = options.authorizers;
  }

  /** Contracts beside it are the same customer's, and shown to the same readers. */
  async listContractCoverage(
    contractId: string,
    listing: ContractCoverageListing,
    options: CallOptions,
  ): Promise<CoverageRowPage> {
    await this.#contracts.checkRead(contractId, options);
    return this.#coverage.listContractCoverage(contractId, listing);
  }

  async addContractCoverage(
    contractId: string,
    rows: readonly CoverageRowInput[],
    options: CallOptions,
  ): Promise<CoverageRow[]> {
    await this.#contracts.checkUpdate(contractId, options);
    return this.#coverage.addContractCoverage(contractId, rows, options);
  }

  async removeContractCoverage(
    contractId: string,
    coverageIds: readonly string[],
    options: CallOptions,
  ): Promise<void> {
    await this.#contracts.checkUpdate(contractId, options);
    await this.#coverage.removeContractCoverage(
      contractId,
      coverageIds,
      options,
    );
  }

  /** How many devices there are is for those to know who may see them. */
  async previewWholeCustomer(
    contractId: string,
    options: CallOptions,
  ): Promise<WholeCustomerPreview> {
    const { contract, decisions } = await this.#contracts.decide(
      contractId,
      [contractUpdatePermission, deviceReadPermission],
      options,
    );
    decisions.check(contractUpdatePermission, contract);
    const preview = await this.#wholeCustomer.preview(contractId);
    return decisions.allows(deviceReadPermission, contract)
      ? preview
      : { contracts: preview.contracts };
  }

  /** Whether a device is covered shows with the device, by what with the contract. */
  async getCoverage(
    deviceRef: string,
    at: Date,
    options: CallOptions,
  ): Promise<Coverage> {
    const device = await this.#devices.requireDevice(deviceRef, options);
    const decisions = await this.#authorizers.decide(
      [deviceReadPermission, contractReadPermission],
      options,
    );
    decisions.checkRead(deviceReadPermission, device, () =>
      noDevice(device.deviceRef),
    );
    // The contracts of the customer whose device it was then.
    const then = await this.#devices.past.asOf(device, at);
    const coverage = await this.#coverage.getCoverage(then, at);
    return decisions.allows(contractReadPermission, then)
      ? coverage
      : withoutContracts(coverage);
  }

  /** Gaps are devices of the customer, and take the permission to see those. */
  async listCoverageGaps(
    customerRef: string,
    listing: CoverageGapListing,
    options: CallOptions,
  ): Promise<CoverageGapPage> {
    const customer = { customerRef };
    const decisions = await this.#authorizers.decide(
      [customerReadPermission, deviceReadPermission, contractReadPermission],
      options,
    );
    decisions.check(customerReadPermission, customer);
    decisions.check(deviceReadPermission, customer);
    const page = await this.#coverage.listCoverageGaps(
      customerRef,
      listing,
      options,
    );
    return decisions.allows(contractReadPermission, customer)
      ? page
      : {
          ...page,
          items: page.items.map(gap => ({ ...gap, contracts: undefined })),
        };
  }
}
