import {
  Coverage,
  CoverageGapPage,
  CoverageRow,
  CoverageRowInput,
  CoverageRowPage,
  customerReadPermission,
  deviceReadPermission,
  RESOURCE_TYPE_DEVICE,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { CustomerAuthorizer } from '../../platform/authorization/authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ContractGuard } from '../contracts/ContractGuard';
import { CoverageGapListing, CoverageService } from './CoverageService';
import { noDevice, requireDevice } from '../../inventory/devices/requireDevice';

/** Lets through what the caller may do with coverage. */
export class AuthorizedCoverageService implements CoverageService {
  readonly #coverage: CoverageService;
  readonly #devices: DeviceDirectory;
  readonly #guard: ContractGuard;
  readonly #customerAuthorizer: CustomerAuthorizer;
  readonly #deviceAuthorizer: ResourceAuthorizer<
    CustomerResource,
    typeof RESOURCE_TYPE_DEVICE
  >;

  static create(options: {
    coverage: CoverageService;
    devices: DeviceDirectory;
    guard: ContractGuard;
    customerAuthorizer: CustomerAuthorizer;
    deviceAuthorizer: ResourceAuthorizer<
      CustomerResource,
      typeof RESOURCE_TYPE_DEVICE
    >;
  }): AuthorizedCoverageService {
    return new AuthorizedCoverageService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedCoverageService.create>[0],
  ) {
    this.#coverage = options.coverage;
    this.#devices = options.devices;
    this.#guard = options.guard;
    this.#customerAuthorizer = options.customerAuthorizer;
    this.#deviceAuthorizer = options.deviceAuthorizer;
  }

  async listContractCoverage(
    contractId: string,
    page: { q?: string; cursor?: string; limit: number },
    options: CallOptions,
  ): Promise<CoverageRowPage> {
    await this.#guard.checkRead(contractId, options.credentials);
    return this.#coverage.listContractCoverage(contractId, page, options);
  }

  async addContractCoverage(
    contractId: string,
    rows: readonly CoverageRowInput[],
    options: CallOptions,
  ): Promise<CoverageRow[]> {
    await this.#guard.checkUpdate(contractId, options.credentials);
    return this.#coverage.addContractCoverage(contractId, rows, options);
  }

  async removeContractCoverage(
    contractId: string,
    coverageIds: readonly string[],
    options: CallOptions,
  ): Promise<void> {
    await this.#guard.checkUpdate(contractId, options.credentials);
    await this.#coverage.removeContractCoverage(
      contractId,
      coverageIds,
      options,
    );
  }

  async getCoverage(
    deviceRef: string,
    at: Date,
    options: CallOptions,
  ): Promise<Coverage> {
    const { credentials } = options;
    const device = await requireDevice(this.#devices, deviceRef, credentials);
    const readable = await this.#deviceAuthorizer.isAllowed(
      deviceReadPermission,
      { customerRef: device.customerRef },
      credentials,
    );
    if (!readable) throw noDevice(device.deviceRef);
    return this.#coverage.getCoverage(device.deviceRef, at, options);
  }

  async listCoverageGaps(
    customerRef: string,
    listing: CoverageGapListing,
    options: CallOptions,
  ): Promise<CoverageGapPage> {
    await this.#customerAuthorizer.check(
      customerReadPermission,
      { customerRef },
      options.credentials,
    );
    return this.#coverage.listCoverageGaps(customerRef, listing, options);
  }
}
