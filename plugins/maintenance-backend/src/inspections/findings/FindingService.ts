import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  FaultLevel,
  Finding,
  FindingClosure,
  FindingInput,
  FindingPage,
  FindingSummary,
  Incident,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerResource } from '@weibao/backstage-plugin-maintenance-node';
import { randomUUID } from 'node:crypto';
import { IncidentService } from '../../incidents/log/IncidentService';
import {
  DeviceDirectory,
  KnownDevice,
} from '../../inventory/devices/DeviceDirectory';
import { toDeviceFacts } from '../../inventory/devices/toDeviceFacts';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { checkVersion } from '../../platform/database/recordVersions';
import {
  addDays,
  localDateAt,
  startOfLocalDate,
} from '../../platform/dates/localDates';
import { FileService } from '../../platform/files/FileService';
import { InspectionFindings } from '../records/InspectionFindings';
import { describeFinding } from './describeFinding';
import { FindingFollower } from './FindingFollower';
import { FindingCheck, FindingRecord } from './FindingRecord';
import { FindingListing, FindingStore } from './FindingStore';
import { InspectedPlaces } from './InspectedPlaces';

/** A finding as it is raised, its device already found. */
export type NewFinding = Omit<FindingInput, 'deviceRef'> & {
  device: KnownDevice;
};

/** Which findings are listed; all of them where no scope narrows it down. */
export type FindingListQuery = Omit<
  FindingListing,
  'scope' | 'today' | 'overdueOn'
> & {
  /** Local date; those that were overdue when it began. */
  overdueOn?: string;
} & Partial<Pick<FindingListing, 'scope'>>;

/**
 * What is wrong with devices before it becomes a fault. It checks no
 * permissions: callers have checked theirs.
 */
export class FindingService implements InspectionFindings {
  readonly #options: ConstructorParameters<typeof FindingService>[0];
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

  /**
   * @throws InputError where a photo is no stored image of the customer, or the
   * device or the item is not part of the inspection
   */
  async raiseFinding(
    input: NewFinding,
    options: CallOptions,
  ): Promise<Finding> {
    const { store, files, places } = this.#options;
    const { device, photoIds = [], ...said } = input;
    const { deviceRef, customerRef } = device;
    await places.checkRaised({ deviceRef, ...said });
    if (photoIds.length > 0)
      await files.requireFilesOf(customerRef, photoIds, 'finding');
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

  /** @throws NotFoundError */
  async getFinding(id: string): Promise<Finding> {
    const finding = await this.#get(id);
    const checks = await this.#options.store.getChecks([id]);
    return toFinding(finding, checks.get(id), this.#today());
  }

  /** @throws InputError where the cursor is not one of this list */
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

  /**
   * Reports an incident that works on the finding; its level follows from the
   * severity unless one is given.
   *
   * @throws NotFoundError; InputError where the device has been withdrawn;
   * ConflictError where an incident works on it already, it waits to be checked
   * again, it is closed, or the version is stale
   */
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

  /**
   * Records what looking again showed, and closes the finding unless it
   * persists.
   *
   * @throws NotFoundError; InputError where the outcome has no proof, or the
   * inspection named is none that looked at the device again; ConflictError
   * where it is closed, an incident works on it, or the version is stale
   */
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
        'An incident works on the finding; resolve or cancel it first',
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

  /**
   * Open findings of a customer, and those raised between two local dates of
   * the reporting zone, both inclusive; at any time where they are left out.
   *
   * @throws InputError where the period is none
   */
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

  /** What permission rules look at, by id; findings that do not exist are missing. */
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

/** Which incident is not said: the caller may not be allowed to know of it. */
function checkNoIncident(finding: FindingRecord): void {
  checkNotClosed(finding);
  if (finding.state === 'in-progress') {
    throw new ConflictError('An incident works on the finding already');
  }
  if (finding.state === 'to-check') {
    throw new ConflictError(
      'The incident of the finding is resolved; check the finding again before another is opened',
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
