import { InputError } from '@backstage/errors';
import { Permission } from '@backstage/plugin-permission-common';
import {
  CaseFeedback,
  CaseFeedbackInput,
  CaseFeedbackPage,
  CaseFeedbackTarget,
  CaseMatch,
  CaseMatchQuery,
  CasePage,
  caseReadPermission,
  deviceReadPermission,
  FaultCase,
  incidentReadPermission,
  KnowledgeBase,
} from '@weibao/backstage-plugin-maintenance-common';
import { incidentNotFound } from '../../incidents/log/incidentId';
import { IncidentLog } from '../../incidents/log/IncidentLog';
import { IncidentService } from '../../incidents/log/IncidentService';
import {
  DeviceDirectory,
  KnownDevice,
  noDevice,
} from '../../inventory/devices/DeviceDirectory';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { CaseService, CaseTarget } from './CaseService';
import { CaseListing } from './CaseStore';

interface Options {
  cases: CaseService;
  devices: DeviceDirectory;
  incidents: Pick<IncidentService, 'getLog' | 'getIncidentResources'>;
  authorizers: Authorizers;
}

/**
 * The use cases of published fault cases for a caller. Cases belong to no
 * customer; what they were applied to does, and shows to those who may see it.
 */
export class AuthorizedCaseService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async getKnowledgeBase(options: CallOptions): Promise<KnowledgeBase> {
    await this.#decide([], options);
    return this.#options.cases.getKnowledgeBase();
  }

  async listCases(
    listing: CaseListing,
    options: CallOptions,
  ): Promise<CasePage> {
    await this.#decide([], options);
    return this.#options.cases.listCases(listing);
  }

  async getCase(slug: string, options: CallOptions): Promise<FaultCase> {
    await this.#decide([], options);
    return this.#options.cases.getCase(slug);
  }

  /**
   * Words of the device's incidents count as far as the caller may see those.
   *
   * @throws InputError where not exactly one of device and incident is named
   */
  async matchCases(
    query: CaseMatchQuery & { limit: number },
    options: CallOptions,
  ): Promise<CaseMatch[]> {
    const decisions = await this.#decideOnTargets(options);
    const target = await this.#findTarget(query, decisions, options);
    const userRef = actorOf(options.credentials);
    const question = { userRef, limit: query.limit };
    return 'incident' in target
      ? this.#options.cases.matchIncident(target.incident, question)
      : this.#options.cases.matchDevice(target.device, {
          ...question,
          incidents: decisions.scope(incidentReadPermission),
        });
  }

  async listFeedback(
    slug: string,
    page: { cursor?: string; limit: number },
    options: CallOptions,
  ): Promise<CaseFeedbackPage> {
    const decisions = await this.#decideOnTargets(options);
    return this.#options.cases.listFeedback(slug, {
      ...page,
      scopes: {
        devices: decisions.scope(deviceReadPermission),
        incidents: decisions.scope(incidentReadPermission),
      },
    });
  }

  /** @throws InputError where not exactly one of device and incident is named */
  async giveFeedback(
    slug: string,
    input: CaseFeedbackInput,
    options: CallOptions,
  ): Promise<CaseFeedback> {
    const decisions = await this.#decideOnTargets(options);
    const { worked, note } = input;
    const target = await this.#findTarget(input, decisions, options);
    return this.#options.cases.giveFeedback(
      slug,
      { worked, note, ...target },
      actorOf(options.credentials),
    );
  }

  /**
   * Takes back what the caller said, and nobody else's word.
   *
   * @throws InputError where not exactly one of device and incident is named
   */
  async withdrawFeedback(
    slug: string,
    named: CaseFeedbackTarget,
    options: CallOptions,
  ): Promise<void> {
    const decisions = await this.#decideOnTargets(options);
    await this.#options.cases.withdrawFeedback(
      slug,
      await this.#findTarget(named, decisions, options),
      actorOf(options.credentials),
    );
  }

  async #findTarget(
    named: CaseFeedbackTarget,
    decisions: Decisions,
    options: CallOptions,
  ): Promise<CaseTarget> {
    const { deviceRef, incidentId } = named;
    if (incidentId !== undefined && deviceRef === undefined) {
      return { incident: await this.#findIncident(incidentId, decisions) };
    }
    if (deviceRef !== undefined && incidentId === undefined) {
      return { device: await this.#findDevice(deviceRef, decisions, options) };
    }
    throw new InputError('Name either deviceRef or incidentId');
  }

  async #findIncident(id: string, decisions: Decisions): Promise<IncidentLog> {
    const { incidents } = this.#options;
    const resources = await incidents.getIncidentResources([id]);
    decisions.checkRead(incidentReadPermission, resources.get(id), () =>
      incidentNotFound(id),
    );
    return incidents.getLog(id);
  }

  async #findDevice(
    ref: string,
    decisions: Decisions,
    options: CallOptions,
  ): Promise<KnownDevice> {
    const device = await this.#options.devices.requireDevice(ref, options);
    return decisions.checkRead(deviceReadPermission, device, () =>
      noDevice(device.deviceRef),
    );
  }

  #decideOnTargets(options: CallOptions): Promise<Decisions> {
    return this.#decide(
      [deviceReadPermission, incidentReadPermission],
      options,
    );
  }

  /** @throws NotAllowedError where the caller may read no cases */
  async #decide(
    permissions: readonly Permission[],
    options: CallOptions,
  ): Promise<Decisions> {
    const decisions = await this.#options.authorizers.decide(
      [caseReadPermission, ...permissions],
      options,
    );
    decisions.check(caseReadPermission);
    return decisions;
  }
}
