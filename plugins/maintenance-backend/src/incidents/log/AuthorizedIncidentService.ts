import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  Attainment,
  customerReadPermission,
  DeviceFacts,
  deviceReadPermission,
  Incident,
  IncidentEvent,
  IncidentEventInput,
  IncidentInput,
  IncidentPage,
  IncidentQuery,
  incidentReadPermission,
  incidentReportPermission,
  IncidentSummaryCounts,
  incidentUpdatePermission,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/authorizers';
import {
  DeviceDirectory,
  KnownDevice,
} from '../../inventory/devices/DeviceDirectory';
import { incidentNotFound } from './incidentId';
import { IncidentLog, reportOf } from './IncidentLog';
import { IncidentService } from './IncidentService';
import { projectIncident } from './projectIncident';

interface CallOptions {
  credentials: BackstageCredentials;
}

/**
 * The use cases of incidents for a caller. An incident that the caller may not
 * read does not exist for them.
 */
export class AuthorizedIncidentService {
  readonly #incidents: IncidentService;
  readonly #devices: DeviceDirectory;
  readonly #incidentAuthorizer: Authorizers['incidentAuthorizer'];
  readonly #deviceAuthorizer: Authorizers['deviceAuthorizer'];
  readonly #customerAuthorizer: Authorizers['customerAuthorizer'];

  static create(
    options: Pick<
      Authorizers,
      'incidentAuthorizer' | 'deviceAuthorizer' | 'customerAuthorizer'
    > & { incidents: IncidentService; devices: DeviceDirectory },
  ): AuthorizedIncidentService {
    return new AuthorizedIncidentService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedIncidentService.create>[0],
  ) {
    this.#incidents = options.incidents;
    this.#devices = options.devices;
    this.#incidentAuthorizer = options.incidentAuthorizer;
    this.#deviceAuthorizer = options.deviceAuthorizer;
    this.#customerAuthorizer = options.customerAuthorizer;
  }

  /**
   * Opens an incident for the device named by ref or by serial number.
   *
   * @throws InputError where no device that the caller knows of, or more than
   * one, is meant
   */
  async reportIncident(
    input: IncidentInput,
    { credentials }: CallOptions,
  ): Promise<Incident> {
    const { deviceRef, serialNumber, ...fault } = input;
    const device = await this.#devices.findDevice(
      { deviceRef, serialNumber },
      credentials,
    );
    const may = (
      permission: typeof incidentReportPermission | typeof deviceReadPermission,
    ) => this.#deviceAuthorizer.isAllowed(permission, device, credentials);
    if (!(await may(incidentReportPermission))) {
      throw (await may(deviceReadPermission))
        ? notAllowed(incidentReportPermission)
        : noSuchDevice(deviceRef, serialNumber);
    }
    return this.#incidents.reportIncident(
      { ...fault, device: factsOf(device) },
      actorOf(credentials),
    );
  }

  async listIncidents(
    query: IncidentQuery & { limit: number },
    { credentials }: CallOptions,
  ): Promise<IncidentPage> {
    const scope = await this.#incidentAuthorizer.listScope(
      incidentReadPermission,
      credentials,
    );
    return this.#incidents.listIncidents({ ...query, scope });
  }

  async summariseIncidents(
    query: { customerRef?: string; deviceRef?: string },
    { credentials }: CallOptions,
  ): Promise<IncidentSummaryCounts> {
    const scope = await this.#incidentAuthorizer.listScope(
      incidentReadPermission,
      credentials,
    );
    return this.#incidents.summariseIncidents({
      ...query,
      scope,
      userRef: actorOf(credentials),
    });
  }

  async getIncident(id: string, options: CallOptions): Promise<Incident> {
    return this.#incidents.describe(await this.#readableLog(id, options));
  }

  async listEvents(
    id: string,
    options: CallOptions,
  ): Promise<readonly IncidentEvent[]> {
    return (await this.#readableLog(id, options)).events;
  }

  async explain(id: string, options: CallOptions): Promise<SlaExplanation> {
    return this.#incidents.explain(await this.#readableLog(id, options));
  }

  async addEvent(
    id: string,
    input: IncidentEventInput,
    { credentials }: CallOptions,
  ): Promise<Incident> {
    const log = await this.#incidents.getLog(id);
    if (!(await this.#may(incidentUpdatePermission, log, credentials))) {
      throw (await this.#may(incidentReadPermission, log, credentials))
        ? notAllowed(incidentUpdatePermission)
        : incidentNotFound(id);
    }
    return this.#incidents.addEvent(log, input, actorOf(credentials));
  }

  async getAttainment(
    customerRef: string,
    period: { from: string; to: string },
    { credentials }: CallOptions,
  ): Promise<Attainment> {
    await this.#customerAuthorizer.check(
      customerReadPermission,
      { customerRef: customerRef.toLowerCase() },
      credentials,
    );
    return this.#incidents.getAttainment(customerRef, period);
  }

  async #readableLog(
    id: string,
    { credentials }: CallOptions,
  ): Promise<IncidentLog> {
    const log = await this.#incidents.getLog(id);
    if (!(await this.#may(incidentReadPermission, log, credentials))) {
      throw incidentNotFound(id);
    }
    return log;
  }

  #may(
    permission: typeof incidentReadPermission | typeof incidentUpdatePermission,
    log: IncidentLog,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return this.#incidentAuthorizer.isAllowed(
      permission,
      {
        customerRef: reportOf(log).device.customerRef,
        assigneeRef: projectIncident(log).assigneeRef,
      },
      credentials,
    );
  }
}

function notAllowed(permission: { name: string }): NotAllowedError {
  return new NotAllowedError(`Not allowed: ${permission.name}`);
}

/** What the directory says of devices that do not exist. */
function noSuchDevice(deviceRef?: string, serialNumber?: string): InputError {
  return new InputError(
    deviceRef
      ? `There is no device ${deviceRef}`
      : `There is no device with the serial number ${serialNumber}`,
  );
}

function factsOf(device: KnownDevice): DeviceFacts {
  const {
    lifecycle: _lifecycle,
    ownerRef: _ownerRef,
    withdrawn: _withdrawn,
    ...facts
  } = device;
  return facts;
}
