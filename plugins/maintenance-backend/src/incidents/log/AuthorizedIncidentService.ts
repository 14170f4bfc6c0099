import {
  Attainment,
  AttainmentQuery,
  contractReadPermission,
  customerReadPermission,
  deviceReadPermission,
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
  OPEN_INCIDENT_STATES,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import { actorOf } from '../../platform/authorization/actorOf';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { Decisions } from '../../platform/authorization/Decisions';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { UserDirectory } from '../../platform/entityRefs/UserDirectory';
import { incidentNotFound } from './incidentId';
import { IncidentLog, subjectOf } from './IncidentLog';
import { IncidentService } from './IncidentService';
import { requireReason } from './markTurned';
import { projectIncident } from './projectIncident';
import { ReportedDevices } from './ReportedDevices';

/**
 * The use cases of incidents for a caller. An incident that the caller may not
 * read does not exist for them.
 */
export class AuthorizedIncidentService {
  readonly #incidents: IncidentService;
  readonly #reported: ReportedDevices;
  readonly #authorizers: Authorizers;
  readonly #users: UserDirectory;

  constructor(options: {
    incidents: IncidentService;
    reported: ReportedDevices;
    authorizers: Authorizers;
    users: UserDirectory;
  }) {
    this.#incidents = options.incidents;
    this.#reported = options.reported;
    this.#authorizers = options.authorizers;
    this.#users = options.users;
  }

  /**
   * Opens an incident for the device named by ref or by serial number, or for
   * one of a customer that nobody knows.
   *
   * @throws InputError where no device that the caller knows of, or more than
   * one, is meant, and no customer is named
   */
  async reportIncident(
    input: IncidentInput,
    options: CallOptions,
  ): Promise<Incident> {
    const {
      deviceRef,
      serialNumber,
      customerRef,
      deviceDescription,
      ...fault
    } = input;
    const decisions = await this.#authorizers.decide(
      [
        deviceReadPermission,
        incidentReportPermission,
        incidentReadPermission,
        ...(customerRef ? [customerReadPermission] : []),
      ],
      options,
    );
    const subject = customerRef
      ? await this.#reported.ofCustomer(
          { deviceRef, serialNumber, customerRef, deviceDescription },
          decisions,
          options,
        )
      : {
          device: await this.#reported.device(
            { deviceRef, serialNumber, reportedAt: fault.reportedAt },
            decisions,
            options,
          ),
        };
    const incident = await this.#incidents.reportIncident(
      { ...fault, ...subject },
      actorOf(options.credentials),
    );
    return this.#withNeighbours(incident, decisions);
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
    const log = await this.#incidents.getLog(id);
    const decisions = await this.#authorizers.decide(
      [incidentReadPermission, deviceReadPermission],
      options,
    );
    decisions.checkRead(incidentReadPermission, resourceOf(log), () =>
      incidentNotFound(id),
    );
    return this.#withNeighbours(await this.#incidents.describe(log), decisions);
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
    const decisions = await this.#authorizers.decide(
      [
        incidentReadPermission,
        incidentUpdatePermission,
        ...(input.deviceRef ? [deviceReadPermission] : []),
      ],
      options,
    );
    const resource = decisions.checkRead(
      incidentReadPermission,
      resourceOf(log),
      () => incidentNotFound(id),
    );
    decisions.check(incidentUpdatePermission, resource);
    if (input.assigneeRef) {
      await this.#users.requireUser('assigneeRef', input.assigneeRef, options);
    }
    const admitted = await this.#incidents.admitEvent(
      log,
      input,
      actorOf(options.credentials),
      input.deviceRef
        ? await this.#reported.readableDevice(
            input.deviceRef,
            decisions,
            options,
          )
        : undefined,
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

  /** The incident beside what else bears on it, as far as the caller may see that. */
  async #withNeighbours(
    incident: Incident,
    decisions: Decisions,
  ): Promise<Incident> {
    const { id, device, customerRef, deviceDescription } = incident;
    if (!device) {
      const candidates = decisions.allows(deviceReadPermission, { customerRef })
        ? await this.#reported.candidates(customerRef, deviceDescription)
        : [];
      return candidates.length > 0
        ? { ...incident, deviceCandidates: candidates }
        : incident;
    }
    const scope = decisions.scope(incidentReadPermission);
    const isOpen = OPEN_INCIDENT_STATES.includes(incident.state);
    if (!scope || !isOpen) return incident;
    const open = await this.#incidents.listOpenIncidents(
      device.deviceRef,
      scope,
    );
    const others = open.filter(other => other.id !== id);
    return others.length > 0
      ? { ...incident, openIncidents: others }
      : incident;
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
    customerRef: subjectOf(log).customerRef,
    assigneeRef: projectIncident(log).assigneeRef,
  };
}

function isClosed(log: IncidentLog): boolean {
  const { state } = projectIncident(log).position;
  return state === 'closed' || state === 'cancelled';
}
