import { InputError, NotAllowedError } from '@backstage/errors';
import {
  deviceReadPermission,
  FaultLevel,
  Finding,
  FindingClosure,
  FindingInput,
  FindingPage,
  findingRaisePermission,
  findingReadPermission,
  FindingSummary,
  findingUpdatePermission,
  Incident,
  incidentReportPermission,
  RESOURCE_TYPE_DEVICE,
  RESOURCE_TYPE_FINDING,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { ResourceAuthorizer } from '../../platform/authorization/ResourceAuthorizer';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { noFinding } from './DefaultFindingService';
import { FindingListQuery, FindingService } from './FindingService';

/**
 * The use cases of findings for a caller. A finding that the caller may not
 * read does not exist for them.
 */
export class AuthorizedFindingService {
  readonly #options: Parameters<typeof AuthorizedFindingService.create>[0];

  static create(options: {
    findings: FindingService;
    devices: DeviceDirectory;
    findingAuthorizer: ResourceAuthorizer<
      CustomerResource,
      typeof RESOURCE_TYPE_FINDING
    >;
    deviceAuthorizer: ResourceAuthorizer<
      CustomerResource,
      typeof RESOURCE_TYPE_DEVICE
    >;
  }): AuthorizedFindingService {
    return new AuthorizedFindingService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedFindingService.create>[0],
  ) {
    this.#options = options;
  }

  /** @throws InputError where there is no such device that the caller knows of */
  async raiseFinding(
    input: FindingInput,
    options: CallOptions,
  ): Promise<Finding> {
    const { findings, devices, deviceAuthorizer } = this.#options;
    const { credentials } = options;
    const { deviceRef, ...finding } = input;
    const device = await devices.findDevice({ deviceRef }, credentials);
    const may = (
      permission: typeof findingRaisePermission | typeof deviceReadPermission,
    ) => deviceAuthorizer.isAllowed(permission, device, credentials);
    if (!(await may(findingRaisePermission))) {
      throw (await may(deviceReadPermission))
        ? new NotAllowedError(`Not allowed: ${findingRaisePermission.name}`)
        : new InputError(`There is no device ${device.deviceRef}`);
    }
    return findings.raiseFinding({ ...finding, device }, options);
  }

  async listFindings(
    query: FindingListQuery,
    { credentials }: CallOptions,
  ): Promise<FindingPage> {
    const scope = await this.#options.findingAuthorizer.listScope(
      findingReadPermission,
      credentials,
    );
    return this.#options.findings.listFindings({ ...query, scope });
  }

  async getFinding(id: string, options: CallOptions): Promise<Finding> {
    await this.#checkRead(id, options);
    return this.#options.findings.getFinding(id);
  }

  /** Takes the permission to report an incident of the device, too. */
  async openIncident(
    id: string,
    request: { version: number; level?: FaultLevel },
    options: CallOptions,
  ): Promise<Incident> {
    const resource = await this.#checkUpdate(id, options);
    await this.#options.deviceAuthorizer.check(
      incidentReportPermission,
      resource,
      options.credentials,
    );
    return this.#options.findings.openIncident(id, request, options);
  }

  async closeFinding(
    id: string,
    closure: FindingClosure,
    options: CallOptions,
  ): Promise<Finding> {
    await this.#checkUpdate(id, options);
    return this.#options.findings.closeFinding(id, closure, options);
  }

  async summariseFindings(
    customerRef: string,
    period: { from?: string; to?: string },
    { credentials }: CallOptions,
  ): Promise<FindingSummary> {
    await this.#options.findingAuthorizer.check(
      findingReadPermission,
      { customerRef },
      credentials,
    );
    return this.#options.findings.summariseFindings(customerRef, period);
  }

  async #checkRead(
    id: string,
    { credentials }: CallOptions,
  ): Promise<CustomerResource> {
    const { findings, findingAuthorizer } = this.#options;
    const resource = (await findings.getFindingResources([id])).get(id);
    const isReadable =
      resource &&
      (await findingAuthorizer.isAllowed(
        findingReadPermission,
        resource,
        credentials,
      ));
    if (!isReadable) throw noFinding(id);
    return resource;
  }

  async #checkUpdate(
    id: string,
    options: CallOptions,
  ): Promise<CustomerResource> {
    const resource = await this.#checkRead(id, options);
    await this.#options.findingAuthorizer.check(
      findingUpdatePermission,
      resource,
      options.credentials,
    );
    return resource;
  }
}
