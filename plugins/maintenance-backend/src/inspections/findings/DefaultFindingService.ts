import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  FaultLevel,
  Finding,
  FindingClosure,
  FindingPage,
  FindingSummary,
  Incident,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { randomUUID } from 'node:crypto';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import {
  addDays,
  localDateAt,
  startOfLocalDate,
} from '../../platform/dates/localDates';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import { checkVersion } from '../../platform/database/recordVersions';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { FileService } from '../../platform/files/FileService';
import { IncidentService } from '../../incidents/log/IncidentService';
import { InspectionFindings } from '../records/InspectionFindings';
import { describeFinding } from './describeFinding';
import { FindingFollower } from './FindingFollower';
import { FindingCheck, FindingRecord } from './FindingRecord';
import { FindingListQuery, FindingService, NewFinding } from './FindingService';
import { FindingStore } from './FindingStore';
import { InspectedPlaces } from './InspectedPlaces';
import { OpenFindings } from './OpenFindings';

/** Findings kept in a store, on a clock. */
export class DefaultFindingService
  implements FindingService, OpenFindings, InspectionFindings
{
  readonly #options: ConstructorParameters<typeof DefaultFindingService>[0];
  readonly #now: () => Date;

  constructor(options: {
    store: FindingStore;
    devices: DeviceDirectory;
    files: FileService;
    follower: FindingFollower;
    incidents: Pick<IncidentService, 'reportIncident'>;
    places: InspectedPlaces;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  async raiseFinding(
    input: NewFinding,
    options: CallOptions,
  ): Promise<Finding> {
    const { store, files, places } = this.#options;
    const { device, photoIds = [], ...said } = input;
    const { deviceRef, customerRef } = device;
    await places.checkRaised({ deviceRef, ...said });
    if (photoIds.length > 0) await files.requireFilesOf(customerRef, photoIds);
    const finding: FindingRecord = {
      ...said,
      id: randomUUID(),
      version: 1,
      device: toDeviceFacts(device),
      photoIds,
      state: 'open',
      raisedAt: this.#now().toISOString(),
      raisedBy: actorOf(options.credentials),
    };
    await store.insertFinding(finding);
    return this.getFinding(finding.id);
  }

  async getFinding(id: string): Promise<Finding> {
    const finding = await this.#get(id);
    const checks = await this.#options.store.getChecks([id]);
    return toFinding(finding, checks.get(id), this.#today());
  }

  async listFindings({
    overdueOn,
    ...query
  }: FindingListQuery): Promise<FindingPage> {
    const { store } = this.#options;
    const today = this.#today();
    const { items, nextCursor } = await store.listFindings({
      scope: 'all',
      ...query,
      ...(overdueOn && {
        overdueOn: {
          date: overdueOn,
          beginning: this.#beginningOf(overdueOn),
        },
      }),
      today,
    });
    const checks = await store.getChecks(items.map(({ id }) => id));
    return {
      items: items.map(each => toFinding(each, checks.get(each.id), today)),
      ...(nextCursor ? { nextCursor } : {}),
    };
  }

  async openIncident(
    id: string,
    request: { version: number; level?: FaultLevel },
    { credentials }: CallOptions,
  ): Promise<Incident> {
    const { store, incidents, devices } = this.#options;
    const finding = await this.#getUpToDate(id);
    checkNoIncident(finding);
    checkVersion('The finding', finding, request.version);
    const { deviceRef, title } = finding.device;
    const device = (await devices.getDevices([deviceRef])).get(deviceRef);
    if (!device || device.withdrawn) {
      throw new InputError(
        `${title} (${deviceRef}) has been withdrawn: no incident can be reported of it`,
      );
    }
    // Of two that ask at the same time only one gets past this.
    const claim: FindingRecord = {
      ...finding,
      version: finding.version + 1,
      state: 'in-progress',
      incidentId: undefined,
      incidentAskedAt: this.#now().toISOString(),
    };
    await store.updateFinding(claim);
    const next = { version: claim.version + 1, incidentAskedAt: undefined };
    const actor = actorOf(credentials);
    const report = {
      ...describeFinding(finding, actor, request.level),
      device: toDeviceFacts(device),
    };
    const incident = await incidents
      .reportIncident(report, actor)
      .catch(async error => {
        await store.updateFinding({ ...finding, ...next });
        throw error;
      });
    await store.updateFinding({ ...claim, ...next, incidentId: incident.id });
    return incident;
  }

  async closeFinding(
    id: string,
    closure: FindingClosure,
    options: CallOptions,
  ): Promise<Finding> {
    const { outcome, inspectionId, note } = closure;
    const finding = await this.#getUpToDate(id);
    checkNotClosed(finding);
    if (finding.state === 'in-progress' && outcome !== 'persists') {
      throw new ConflictError(
        `${incidentOf(
          finding,
        )} works on the finding; resolve or cancel it first`,
      );
    }
    checkVersion('The finding', finding, closure.version);
    await this.#options.places.checkLookedAgain(finding, closure);
    const at = this.#now().toISOString();
    const by = actorOf(options.credentials);
    const version = finding.version + 1;
    const check: FindingCheck = { outcome, inspectionId, note, at, by };
    await this.#options.store.updateFinding(
      outcome === 'persists'
        ? { ...finding, version, state: stateWhilePersisting(finding) }
        : {
            ...finding,
            version,
            state: 'closed',
            closedAt: at,
            closedBy: by,
          },
      check,
    );
    return this.getFinding(id);
  }

  async summariseFindings(
    customerRef: string,
    { from, to }: { from?: string; to?: string },
  ): Promise<FindingSummary> {
    if (from && to && to < from) {
      throw new InputError(`The period ends on ${to}, before it starts`);
    }
    return this.#options.store.summariseFindings({
      customerRef,
      today: this.#today(),
      ...(from && { raisedFrom: this.#beginningOf(from) }),
      ...(to && { raisedTo: this.#beginningOf(addDays(to, 1)) }),
    });
  }

  async getFindingResources(
    ids: readonly string[],
  ): Promise<Map<string, CustomerResource>> {
    const customers = await this.#options.store.getCustomers(ids);
    return new Map(
      [...customers].map(([id, customerRef]) => [id, { customerRef }]),
    );
  }

  countOpenFindings(
    deviceRefs: readonly string[],
  ): Promise<Map<string, number>> {
    return this.#options.store.countOpenFindings(deviceRefs);
  }

  countRaisedFindings(
    inspectionIds: readonly string[],
  ): Promise<Map<string, number>> {
    return this.#options.store.countRaisedFindings(inspectionIds);
  }

  listRaisedFindings(
    inspectionId: string,
  ): ReturnType<FindingStore['listRaisedFindings']> {
    return this.#options.store.listRaisedFindings(inspectionId);
  }

  /** The news of its incident may still be on the way. */
  async #getUpToDate(id: string): Promise<FindingRecord> {
    const { incidentId } = await this.#get(id);
    if (incidentId) await this.#options.follower.follow(incidentId);
    return this.#get(id);
  }

  async #get(id: string): Promise<FindingRecord> {
    const finding = await this.#options.store.findFinding(id);
    if (!finding) throw noFinding(id);
    return finding;
  }

  #beginningOf(date: string): Date {
    return startOfLocalDate(date, this.#options.timeZone);
  }

  #today(): string {
    return localDateAt(this.#now(), this.#options.timeZone);
  }
}

export function noFinding(id: string): NotFoundError {
  return new NotFoundError(`There is no finding "${id}"`);
}

function toFinding(
  record: FindingRecord,
  checks: readonly FindingCheck[] = [],
  today: string,
): Finding {
  const { incidentAskedAt, ...finding } = record;
  const { state, dueOn } = finding;
  return {
    ...finding,
    overdue: state !== 'closed' && dueOn !== undefined && dueOn < today,
    checks: [...checks],
  };
}

/** The incident that works on it goes on; otherwise it is open again. */
function stateWhilePersisting({
  state,
}: FindingRecord): FindingRecord['state'] {
  return state === 'in-progress' ? 'in-progress' : 'open';
}

function checkNoIncident(finding: FindingRecord): void {
  checkNotClosed(finding);
  if (finding.state === 'in-progress') {
    throw new ConflictError(
      `${incidentOf(finding)} works on the finding already`,
    );
  }
  if (finding.state === 'to-check') {
    throw new ConflictError(
      `${incidentOf(
        finding,
      )} is resolved; check the finding again before another incident is opened`,
    );
  }
}

function checkNotClosed({ state, closedAt, closedBy }: FindingRecord): void {
  if (state === 'closed') {
    throw new ConflictError(
      `The finding was closed at ${closedAt} by ${closedBy}`,
    );
  }
}

function incidentOf({ incidentId }: FindingRecord): string {
  return incidentId ? `Incident ${incidentId}` : 'An incident being opened';
}
