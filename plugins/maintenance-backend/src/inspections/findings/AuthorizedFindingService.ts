import { InputError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
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
  incidentReadPermission,
  incidentReportPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentService } from '../../incidents/log/IncidentService';
import {
  DeviceDirectory,
  requirePresent,
} from '../../inventory/devices/DeviceDirectory';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { FindingListQuery, FindingService, noFinding } from './FindingService';
import { hideIncidents } from './hideIncidents';

interface Options {
  findings: FindingService;
  devices: DeviceDirectory;
  incidents: Pick<IncidentService, 'findInScope'>;
  authorizers: Authorizers;
}

/**
 * The use cases of findings for a caller. A finding that the caller may not
 * read does not exist for them; nor does the incident that works on it where
 * they may not read that.
 */
export class AuthorizedFindingService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @throws InputError where there is no such device that the caller knows of */
  async raiseFinding(
    input: FindingInput,
    options: CallOptions,
  ): Promise<Finding> {
    const { authorizers, findings, devices } = this.#options;
    const { deviceRef, ...finding } = input;
    const found = await devices.findDevice({ deviceRef }, options);
    const device = await authorizers.device.checkUpdate(
      findingRaisePermission,
      found,
      () => new InputError(`There is no device ${found.deviceRef}`),
      options,
    );
    return findings.raiseFinding(
      { ...finding, device: requirePresent(device) },
      options,
    );
  }

  async listFindings(
    query: FindingListQuery,
    options: CallOptions,
  ): Promise<FindingPage> {
    const decisions = await this.#options.authorizers.decide(
      [findingReadPermission, incidentReadPermission],
      options,
    );
    const page = await this.#options.findings.listFindings({
      ...query,
      scope: decisions.checkScope(findingReadPermission),
    });
    return { ...page, items: await this.#show(page.items, decisions) };
  }

  async getFinding(id: string, options: CallOptions): Promise<Finding> {
    const decisions = await this.#check(id, [], options);
    const finding = await this.#options.findings.getFinding(id);
    return this.#showOne(finding, decisions);
  }

  /** Takes the permission to report an incident of the device, too. */
  async openIncident(
    id: string,
    request: { version: number; level?: FaultLevel },
    options: CallOptions,
  ): Promise<Incident> {
    await this.#check(
      id,
      [findingUpdatePermission, incidentReportPermission],
      options,
    );
    return this.#options.findings.openIncident(id, request, options);
  }

  async closeFinding(
    id: string,
    closure: FindingClosure,
    options: CallOptions,
  ): Promise<Finding> {
    const decisions = await this.#check(id, [findingUpdatePermission], options);
    const finding = await this.#options.findings.closeFinding(
      id,
      closure,
      options,
    );
    return this.#showOne(finding, decisions);
  }

  async summariseFindings(
    customerRef: string,
    period: { from?: string; to?: string },
    options: CallOptions,
  ): Promise<FindingSummary> {
    await this.#options.authorizers.finding.check(
      findingReadPermission,
      { customerRef },
      options,
    );
    return this.#options.findings.summariseFindings(customerRef, period);
  }

  /**
   * @throws NotFoundError also where the finding may not be known about;
   * NotAllowedError where one of the permissions is missing
   */
  async #check(
    id: string,
    permissions: readonly ResourcePermission[],
    options: CallOptions,
  ): Promise<Decisions> {
    const { authorizers, findings } = this.#options;
    const resources = await findings.getFindingResources([id]);
    const decisions = await authorizers.decide(
      [findingReadPermission, incidentReadPermission, ...permissions],
      options,
    );
    const resource = decisions.checkRead(
      findingReadPermission,
      resources.get(id),
      () => noFinding(id),
    );
    for (const permission of permissions) decisions.check(permission, resource);
    return decisions;
  }

  #show(findings: readonly Finding[], decisions: Decisions) {
    return hideIncidents(
      findings,
      decisions.scope(incidentReadPermission),
      this.#options.incidents,
    );
  }

  async #showOne(finding: Finding, decisions: Decisions): Promise<Finding> {
    const [shown] = await this.#show([finding], decisions);
    return shown;
  }
}
