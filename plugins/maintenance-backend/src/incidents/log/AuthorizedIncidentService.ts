import { InputError } from '@backstage/errors';
import {
  Attainment,
  AttainmentQuery,
  contractReadPermission,
  customerReadPermission,
  Incident,
  incidentCorrectPermission,
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
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import {
  DeviceDirectory,
  KnownDevice,
  requirePresent,
} from '../../inventory/devices/DeviceDirectory';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { incidentNotFound } from './incidentId';
import { IncidentLog, reportOf } from './IncidentLog';
import { IncidentService } from './IncidentService';
import { requireReason } from './markTurned';
import { projectIncident } from './projectIncident';

/**
 * The use cases of incidents for a caller. An incident that the caller may not
 * read does not exist for them.
 */
export class AuthorizedIncidentService {
  readonly #incidents: IncidentService;
  readonly #devices: DeviceDirectory;
  readonly #authorizers: Authorizers;
  readonly #users: UserDirectory;

  constructor(options: {
    incidents: IncidentService;
    devices: DeviceDirectory;
    authorizers: Authorizers;
    users: UserDirectory;
  }) {
    this.#incidents = options.incidents;
    this.#devices = options.devices;
    this.#authorizers = options.authorizers;
    this.#users = options.users;
  }

  /**
   * Opens an incident for the device named by ref or by serial number.
   *
   * @throws InputError where no device that the caller knows of, or more than
   * one, is meant
   */
  async reportIncident(
    input: IncidentInput,
    options: CallOptions,
  ): Promise<Incident> {
    const { deviceRef, serialNumber, ...fault } = input;
    const present = await this.#devices.findDevice(
      { deviceRef, serialNumber },
      options,
    );
    // A fault is that of the customer whose device it was.
    const found = fault.reportedAt
      ? await this.#devices.past.asOf(present, new Date(fault.reportedAt))
      : present;
    const device = await this.#authorizers.device.checkUpdate(
      incidentReportPermission,
      found,
      () => noSuchDevice(found, serialNumber),
      options,
    );
    return this.#incidents.reportIncident(
      { ...fault, device: toDeviceFacts(requirePresent(device)) },
      actorOf(options.credentials),
    );
  }

  async listIncidents(
    query: IncidentQuery & { limit: number },
    options: CallOptions,
  ): Promise<IncidentPage> {
    const scope = await this.#authorizers.incident.listScope(
      incidentReadPermission,
      options,
    );
    return this.#incidents.listIncidents({ ...query, scope });
  }

  async summariseIncidents(
    query: { customerRef?: string; deviceRef?: string },
    options: CallOptions,
  ): Promise<IncidentSummaryCounts> {
    const scope = await this.#authorizers.incident.listScope(
      incidentReadPermission,
      options,
    );
    return this.#incidents.summariseIncidents({
      ...query,
      scope,
      userRef: actorOf(options.credentials),
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
    options: CallOptions,
  ): Promise<Incident> {
    const log = await this.#incidents.getLog(id);
    const resource = await this.#authorizers.incident.checkUpdate(
      incidentUpdatePermission,
      resourceOf(log),
      () => incidentNotFound(id),
      options,
    );
    if (input.assigneeRef) {
      await this.#users.requireUser('assigneeRef', input.assigneeRef, options);
    }
    const admitted = await this.#incidents.admitEvent(
      log,
      input,
      actorOf(options.credentials),
    );
    requireReason(id, admitted.event);
    if (admitted.event.turned && isClosed(log)) {
      await this.#authorizers.incident.check(
        incidentCorrectPermission,
        resource,
        options,
      );
    }
    return this.#incidents.recordEvent(admitted);
  }

  /** That of one contract takes the permission to read it, too. */
  async getAttainment(
    customer: string,
    query: AttainmentQuery,
    options: CallOptions,
  ): Promise<Attainment> {
    const customerRef = normalizeEntityRef(customer, 'customer', 'customerRef');
    const permissions = query.contractId
      ? [customerReadPermission, contractReadPermission]
      : [customerReadPermission];
    const decisions = await this.#authorizers.decide(permissions, options);
    for (const permission of permissions) {
      decisions.check(permission, { customerRef });
    }
    return this.#incidents.getAttainment(customerRef, query);
  }

  async #readableLog(id: string, options: CallOptions): Promise<IncidentLog> {
    const log = await this.#incidents.getLog(id);
    await this.#authorizers.incident.checkRead(
      resourceOf(log),
      () => incidentNotFound(id),
      options,
    );
    return log;
  }
}

function resourceOf(log: IncidentLog): IncidentResource {
  return {
    customerRef: reportOf(log).device.customerRef,
    assigneeRef: projectIncident(log).assigneeRef,
  };
}

function isClosed(log: IncidentLog): boolean {
  const { state } = projectIncident(log).position;
  return state === 'closed' || state === 'cancelled';
}

/** What the directory says of devices that do not exist. */
function noSuchDevice(
  { deviceRef }: KnownDevice,
  serialNumber: string | undefined,
): InputError {
  return new InputError(
    serialNumber === undefined
      ? `There is no device ${deviceRef}`
      : `There is no device with the serial number ${serialNumber}`,
  );
}
