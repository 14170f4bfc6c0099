import {
  Attainment,
  AttainmentQuery,
  DeviceFacts,
  earlierBreaches,
  explainClocks,
  Incident,
  IncidentEventInput,
  IncidentInput,
  IncidentListItem,
  IncidentPage,
  IncidentState,
  IncidentSummaryCounts,
  ServiceCalendar,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import {
  CoverageResolver,
  ServiceCalendars,
} from '../../agreements/coverage/CoverageResolver';
import { DeviceIncidents } from '../../inventory/devices/DeviceCircumstances';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { admitEvent, pastInstant } from './admitEvent';
import { attainmentMonths, buildAttainment } from './attainment';
import { clocksInput } from './clocksInput';
import { CoverageFreezer } from './CoverageFreezer';
import { UnsealedEvent } from './hashChain';
import { normalizeFilters } from './incidentListQuery';
import { IncidentAnnouncer } from './IncidentAnnouncer';
import {
  coverageOf,
  IncidentLog,
  IncidentSubject,
  subjectOf,
  versionOf,
  withEvent,
} from './IncidentLog';
import { markTurned } from './markTurned';
import { toListItem } from './IncidentSnapshot';
import { IncidentListQuery, IncidentStore } from './IncidentStore';
import { OfferNotifier } from './OfferNotifier';
import { projectIncident } from './projectIncident';
import { IncidentReading, readIncident, toIncident } from './readIncident';

/** A fault as it is reported, its device already found, or whose it is. */
export type FaultReport = Omit<
  IncidentInput,
  'deviceRef' | 'serialNumber' | 'customerRef' | 'deviceDescription'
> &
  (
    | { device: DeviceFacts }
    | (Omit<IncidentSubject, 'device'> & { device?: undefined })
  );

/** An event that may be recorded, with the incident as it leaves it. */
export interface AdmittedEvent {
  log: IncidentLog;
  event: UnsealedEvent;
  reading: IncidentReading;
}

const OPEN_INCIDENTS_PER_PAGE = 50;

export interface IncidentServiceOptions {
  store: IncidentStore;
  coverage: CoverageResolver;
  calendars: ServiceCalendars;
  /** Nobody is told where these are left out. */
  announcer?: IncidentAnnouncer;
  offers?: OfferNotifier;
  /** The reporting zone. */
  timeZone: string;
  now?: () => Date;
}

/**
 * The use cases of incidents. It checks no permissions; an incident is loaded
 * once with `getLog`, judged by the caller, and passed on.
 */
export class IncidentService implements DeviceIncidents {
  readonly #store: IncidentStore;
  readonly #freezer: CoverageFreezer;
  readonly #announcer?: IncidentAnnouncer;
  readonly #offers?: OfferNotifier;
  readonly #timeZone: string;
  readonly #now: () => Date;

  constructor(options: IncidentServiceOptions) {
    this.#store = options.store;
    this.#freezer = new CoverageFreezer(options);
    this.#announcer = options.announcer;
    this.#offers = options.offers;
    this.#timeZone = options.timeZone;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws InputError where the report lies in the future */
  async reportIncident(
    report: FaultReport,
    actorRef: string,
  ): Promise<Incident> {
    const now = this.#now();
    const { reportedAt, ...fault } = report;
    const { customerRef } = report.device ?? report;
    const at = reportedAt
      ? pastInstant('reportedAt', reportedAt, now)
      : now.toISOString();
    const { coverage, calendar } = await this.#freezer.freeze(
      { device: report.device, customerRef },
      at,
    );
    const event: UnsealedEvent = {
      channel: 'portal',
      ...fault,
      coverage,
      type: 'report',
      sequence: 1,
      at,
      recordedAt: now.toISOString(),
      actorRef,
    };
    // The row is read from the log, which has no id and no hash before it is stored.
    const draft = { id: 'new incident', events: [{ ...event, hash: '' }] };
    const reading = this.#read(draft, calendar, now);
    const log = await this.#store.createIncident(event, reading.snapshot);
    this.#announce(log);
    this.#offer(log, reading);
    return toIncident(log, reading, now);
  }

  /** @throws NotFoundError */
  getLog(id: string): Promise<IncidentLog> {
    return this.#store.getLog(id);
  }

  /** The incident with its clocks evaluated now. */
  async describe(log: IncidentLog): Promise<Incident> {
    const now = this.#now();
    return toIncident(
      log,
      this.#read(log, await this.#calendarOf(log), now),
      now,
    );
  }

  /**
   * Decides whether something may be recorded, and what it would change.
   *
   * @param device - that a match names
   * @throws InputError where the event is malformed or the lifecycle forbids it
   * @throws ConflictError where the incident has moved on from the version given
   */
  async admitEvent(
    log: IncidentLog,
    input: IncidentEventInput,
    actorRef: string,
    device?: DeviceFacts,
  ): Promise<AdmittedEvent> {
    const now = this.#now();
    const event = await this.#freezer.checkAnew(
      log,
      admitEvent(log, input, { actorRef, now, device }),
    );
    const calendars = {
      before: await this.#calendarOf(log),
      after: await this.#calendarOf(withEvent(log, event)),
    };
    const marked = markTurned(log, event, calendars);
    const reading = this.#read(withEvent(log, marked), calendars.after, now);
    return { log, event: marked, reading };
  }

  /** @throws ConflictError where the incident has moved on meanwhile */
  async recordEvent(admitted: AdmittedEvent): Promise<Incident> {
    const { log, event, reading } = admitted;
    const extended = await this.#store.appendEvent(
      log,
      event,
      reading.snapshot,
    );
    this.#announce(extended);
    this.#offer(extended, reading, projectIncident(log).offeredTo);
    return toIncident(extended, reading, new Date(event.recordedAt));
  }

  /** Records what happened, see {@link IncidentService.admitEvent}. */
  async addEvent(
    log: IncidentLog,
    input: IncidentEventInput,
    actorRef: string,
  ): Promise<Incident> {
    return this.recordEvent(await this.admitEvent(log, input, actorRef));
  }

  /** Why each clock stands where it stands now. */
  async explain(log: IncidentLog): Promise<SlaExplanation> {
    const now = this.#now();
    const coverage = coverageOf(log);
    const calendar = await this.#calendarOf(log);
    const input = clocksInput(log, calendar, now);
    return {
      incidentId: log.id,
      covered: coverage.covered,
      reason: coverage.reason,
      contractNumber: coverage.contractNumber,
      now: now.toISOString(),
      timeZone: calendar.timeZone,
      clocks: explainClocks({
        ...input,
        contractNumber: coverage.contractNumber ?? null,
      }),
      earlierBreaches: earlierBreaches(input),
    };
  }

  /** @throws InputError where the cursor or a ref is none */
  async listIncidents(
    query: Omit<IncidentListQuery, 'now'>,
  ): Promise<IncidentPage> {
    const now = this.#now();
    const { assigneeRef } = query;
    const { items, nextCursor } = await this.#store.listIncidents({
      ...query,
      ...normalizeFilters(query),
      assigneeRef:
        assigneeRef && assigneeRef !== 'none'
          ? normalizeEntityRef(assigneeRef, 'user', 'assigneeRef')
          : assigneeRef,
      now,
    });
    return {
      items: items.map(({ id, snapshot }) =>
        toListItem(id, snapshot, now.toISOString()),
      ),
      nextCursor,
    };
  }

  async summariseIncidents(
    query: Omit<Parameters<IncidentStore['summariseIncidents']>[0], 'now'>,
  ): Promise<IncidentSummaryCounts> {
    return this.#store.summariseIncidents({
      ...query,
      ...normalizeFilters(query),
      now: this.#now(),
    });
  }

  /**
   * A customer's clocks, or those under one contract, that were met or whose
   * target passed between two local dates of the reporting zone, both inclusive.
   *
   * @throws InputError where the period is none
   */
  async getAttainment(
    customer: string,
    { contractId, ...period }: AttainmentQuery,
  ): Promise<Attainment> {
    const customerRef = normalizeEntityRef(customer, 'customer', 'customerRef');
    const months = attainmentMonths(period, this.#timeZone);
    const now = this.#now();
    const query = { customerRef, contractId, months, now };
    const counts = await this.#store.countForAttainment(query);
    return buildAttainment({ customerRef, ...period }, months, counts);
  }

  /** What permission rules look at, by id; incidents that do not exist are missing. */
  getIncidentResources(
    ids: readonly string[],
  ): Promise<Map<string, IncidentResource>> {
    return this.#store.getIncidentResources(ids);
  }

  /** Which of these a scope lets through, in one query. */
  findInScope(ids: readonly string[], scope: ListScope): Promise<Set<string>> {
    return this.#store.findInScope(ids, scope);
  }

  /** How far incidents have come by id; those that do not exist are missing. */
  getIncidentStates(
    ids: readonly string[],
  ): Promise<Map<string, IncidentState>> {
    return this.#store.getIncidentStates(ids);
  }

  countOpenIncidents(
    deviceRefs: readonly string[],
    scope: ListScope,
  ): Promise<Map<string, number>> {
    return this.#store.countOpenIncidents(deviceRefs, scope);
  }

  async listOpenIncidents(
    deviceRef: string,
    scope: ListScope,
  ): Promise<IncidentListItem[]> {
    const open = new Array<IncidentListItem>();
    let cursor: string | undefined;
    do {
      const page = await this.listIncidents({
        scope,
        deviceRef,
        state: ['open'],
        order: 'due',
        cursor,
        limit: OPEN_INCIDENTS_PER_PAGE,
      });
      open.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return open;
  }

  #read(
    log: IncidentLog,
    calendar: ServiceCalendar,
    now: Date,
  ): IncidentReading {
    return readIncident(log, calendar, { now, timeZone: this.#timeZone });
  }

  async #calendarOf(log: IncidentLog): Promise<ServiceCalendar> {
    const { calendarHash } = coverageOf(log);
    if (!calendarHash) throw new Error(`${log.id} has no frozen calendar`);
    return this.#store.getFrozenCalendar(calendarHash);
  }

  #announce(log: IncidentLog): void {
    const { customerRef, device } = subjectOf(log);
    this.#announcer?.announce({
      incidentId: log.id,
      type: log.events[log.events.length - 1].type,
      version: versionOf(log),
      customerRef,
      deviceRef: device?.deviceRef,
    });
  }

  /** Tells the project engineer, unless they know: nobody waits for it. */
  #offer(log: IncidentLog, { snapshot }: IncidentReading, before?: string) {
    const { offeredTo } = snapshot;
    const { actorRef } = log.events[log.events.length - 1];
    if (offeredTo && offeredTo !== before && offeredTo !== actorRef) {
      this.#offers?.notify(log.id, { ...snapshot, offeredTo });
    }
  }
}
