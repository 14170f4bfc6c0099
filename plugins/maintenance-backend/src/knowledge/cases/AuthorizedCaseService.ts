import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
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
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/authorizers';
import { unlessDenied } from '../../platform/authorization/unlessDenied';
import { CallOptions } from '../../platform/authorization/CallOptions';
import {
  DeviceDirectory,
  KnownDevice,
} from '../../inventory/devices/DeviceDirectory';
import { noDevice, requireDevice } from '../../inventory/devices/requireDevice';
import { incidentNotFound } from '../../incidents/log/incidentId';
import { IncidentLog } from '../../incidents/log/IncidentLog';
import { IncidentService } from '../../incidents/log/IncidentService';
import { CaseService, CaseTarget } from './CaseService';
import { CaseListing } from './CaseStore';

type Options = Pick<Authorizers, 'deviceAuthorizer' | 'incidentAuthorizer'> & {
  cases: CaseService;
  devices: DeviceDirectory;
  incidents: Pick<IncidentService, 'getLog' | 'getIncidentResources'>;
  permissions: PermissionsService;
};

/**
 * The use cases of published fault cases for a caller. Cases belong to no
 * customer; what they were applied to does, and shows to those who may see it.
 */
export class AuthorizedCaseService {
  readonly #options: Options;

  static create(options: Options): AuthorizedCaseService {
    return new AuthorizedCaseService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async getKnowledgeBase(options: CallOptions): Promise<KnowledgeBase> {
    await this.#checkRead(options);
    return this.#options.cases.getKnowledgeBase();
  }

  async listCases(
    listing: CaseListing,
    options: CallOptions,
  ): Promise<CasePage> {
    await this.#checkRead(options);
    return this.#options.cases.listCases(listing);
  }

  async getCase(slug: string, options: CallOptions): Promise<FaultCase> {
    await this.#checkRead(options);
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
    await this.#checkRead(options);
    const target = await this.#findTarget(query, options);
    const userRef = actorOf(options.credentials);
    const question = { userRef, limit: query.limit };
    return 'incident' in target
      ? this.#options.cases.matchIncident(target.incident, question)
      : this.#options.cases.matchDevice(target.device, {
          ...question,
          incidents: await this.#incidentScope(options),
        });
  }

  async listFeedback(
    slug: string,
    page: { cursor?: string; limit: number },
    options: CallOptions,
  ): Promise<CaseFeedbackPage> {
    await this.#checkRead(options);
    const [devices, incidents] = await Promise.all([
      unlessDenied(
        this.#options.deviceAuthorizer.listScope(
          deviceReadPermission,
          options.credentials,
        ),
      ),
      this.#incidentScope(options),
    ]);
    return this.#options.cases.listFeedback(slug, {
      ...page,
      scopes: { devices, incidents },
    });
  }

  /** @throws InputError where not exactly one of device and incident is named */
  async giveFeedback(
    slug: string,
    input: CaseFeedbackInput,
    options: CallOptions,
  ): Promise<CaseFeedback> {
    await this.#checkRead(options);
    const { worked, note } = input;
    return this.#options.cases.giveFeedback(
      slug,
      { worked, note, ...(await this.#findTarget(input, options)) },
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
    await this.#checkRead(options);
    await this.#options.cases.withdrawFeedback(
      slug,
      await this.#findTarget(named, options),
      actorOf(options.credentials),
    );
  }

  async #findTarget(
    named: CaseFeedbackTarget,
    { credentials }: CallOptions,
  ): Promise<CaseTarget> {
    const { deviceRef, incidentId } = named;
    if (incidentId !== undefined && deviceRef === undefined) {
      return { incident: await this.#findIncident(incidentId, credentials) };
    }
    if (deviceRef !== undefined && incidentId === undefined) {
      return { device: await this.#findDevice(deviceRef, credentials) };
    }
    throw new InputError('Name either deviceRef or incidentId');
  }

  async #findIncident(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<IncidentLog> {
    const { incidents, incidentAuthorizer } = this.#options;
    const resource = (await incidents.getIncidentResources([id])).get(id);
    const isReadable =
      resource &&
      (await incidentAuthorizer.isAllowed(
        incidentReadPermission,
        resource,
        credentials,
      ));
    if (!isReadable) throw incidentNotFound(id);
    return incidents.getLog(id);
  }

  async #findDevice(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<KnownDevice> {
    const { devices, deviceAuthorizer } = this.#options;
    const device = await requireDevice(devices, ref, credentials);
    const isReadable = await deviceAuthorizer.isAllowed(
      deviceReadPermission,
      device,
      credentials,
    );
    if (!isReadable) throw noDevice(device.deviceRef);
    return device;
  }

  #incidentScope({ credentials }: CallOptions) {
    return unlessDenied(
      this.#options.incidentAuthorizer.listScope(
        incidentReadPermission,
        credentials,
      ),
    );
  }

  async #checkRead({ credentials }: CallOptions): Promise<void> {
    const permission = caseReadPermission;
    const [{ result }] = await this.#options.permissions.authorize(
      [{ permission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`Not allowed: ${permission.name}`);
    }
  }
}
