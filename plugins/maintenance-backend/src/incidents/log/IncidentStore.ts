import {
  IncidentQuery,
  IncidentState,
  IncidentSummaryCounts,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentResource } from '@weibao/backstage-plugin-maintenance-node';
import { Knex } from 'knex';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { prepared } from '../../platform/database/prepared';
import { createTextIndex } from '../../platform/database/textIndex/createTextIndex';
import { TextIndex } from '../../platform/database/textIndex/TextIndex';
import { staleVersion } from './admitEvent';
import { MonthSpan, ReportCount, VerdictCount } from './attainment';
import { countReports, countVerdicts } from './attainmentCounts';
import { FrozenCalendars } from './FrozenCalendars';
import { sealEvent, UnsealedEvent } from './hashChain';
import {
  formatIncidentId,
  incidentKeyOf,
  incidentNotFound,
  parseIncidentId,
} from './incidentId';
import {
  applyIncidentFilters,
  applyOrder,
  pageOfIncidents,
  SCOPE_COLUMNS,
  whereOpen,
} from './incidentListQuery';
import { IncidentLog, reportOf, versionOf } from './IncidentLog';
import {
  EVENT_COLUMNS,
  IncidentColumns,
  incidentColumns,
  IncidentEventRow,
  IncidentRow,
  LISTED_COLUMNS,
  ListedRow,
  movingColumns,
  toEvent,
  toEventRow,
  toListedIncident,
} from './incidentRows';
import { IncidentSearch } from './IncidentSearch';
import { IncidentSnapshot, ListedSnapshot } from './IncidentSnapshot';
import { searchTextsOf } from './searchTextsOf';
import { createIncidentWriter, IncidentWriter } from './IncidentWriter';

/** Which incidents a list shows; refs are normalised. */
export type IncidentListQuery = Omit<IncidentQuery, 'limit'> & {
  scope: ListScope;
  limit: number;
  /** Reported from the first instant on, before the second. */
  reported?: { from: Date; to: Date };
  /** The instant at which their clocks are judged. */
  now: Date;
};

export interface ListedIncident {
  id: string;
  snapshot: ListedSnapshot;
}

/** Keeps logs of incidents, and beside each log a row for lists. */
export class IncidentStore {
  readonly #knex: Knex;
  readonly #textIndex: TextIndex;
  readonly #search: IncidentSearch;
  readonly #calendars: FrozenCalendars;
  readonly #writer: IncidentWriter;

  /** @param knex - the plugin's database with its migrations applied */
  constructor(knex: Knex) {
    this.#knex = knex;
    this.#textIndex = createTextIndex(knex, 'incidents');
    this.#search = new IncidentSearch(knex, this.#textIndex);
    this.#calendars = new FrozenCalendars(knex);
    this.#writer = createIncidentWriter(knex);
  }

  /** Keeps a calendar as it is now and returns the hash it is kept under. */
  freezeCalendar(calendar: ServiceCalendar): Promise<string> {
    return this.#calendars.freeze(calendar);
  }

  /** The calendar of a hash, always the same object. */
  getFrozenCalendar(hash: string): Promise<ServiceCalendar> {
    return this.#calendars.get(hash);
  }

  /**
   * Opens an incident.
   *
   * @param report - its first event
   */
  async createIncident(
    report: UnsealedEvent,
    snapshot: IncidentSnapshot,
  ): Promise<IncidentLog> {
    const opened = await this.#writer.open(
      this.#columnsOf(snapshot, report),
      key => sealEvent(formatIncidentId(key), report, undefined),
    );
    return { id: formatIncidentId(opened.key), events: [opened.report] };
  }

  /** @throws NotFoundError */
  async getLog(id: string): Promise<IncidentLog> {
    const rows: IncidentEventRow[] = await prepared(
      this.#knex,
      this.#knex('incident_events')
        .where('incident_id', parseIncidentId(id))
        .orderBy('sequence')
        .select(EVENT_COLUMNS),
    );
    if (rows.length === 0) throw incidentNotFound(id);
    return { id, events: rows.map(toEvent) };
  }

  /**
   * Adds an event to a log and moves the row on with it.
   *
   * @throws ConflictError where the log has grown in the meantime
   */
  async appendEvent(
    log: IncidentLog,
    event: UnsealedEvent,
    snapshot: IncidentSnapshot,
  ): Promise<IncidentLog> {
    const key = parseIncidentId(log.id);
    const version = versionOf(log);
    const sealed = sealEvent(log.id, event, log.events[version - 1]?.hash);

    const isWritten = await this.#writer.advance(
      version,
      event.type === 'match'
        ? this.#columnsOf(snapshot, reportOf(log))
        : movingColumns(snapshot),
      toEventRow(key, sealed),
    );
    if (!isWritten) throw staleVersion(log, version, `${version + 1} or later`);
    return { id: log.id, events: [...log.events, sealed] };
  }

  /** @throws InputError where the cursor is not one of this list */
  async listIncidents(
    query: IncidentListQuery,
  ): Promise<{ items: ListedIncident[]; nextCursor?: string }> {
    const ordered = () =>
      this.#knex('incidents').modify(builder => {
        applyIncidentFilters(builder, query);
        applyOrder(builder, query);
      });
    const rows: ListedRow[] = query.q
      ? await this.#search.find(query.q, query, ordered)
      : await ordered()
          .select(LISTED_COLUMNS)
          .limit(query.limit + 1);
    const page = pageOfIncidents(rows, query);
    return { ...page, items: page.items.map(toListedIncident) };
  }

  /** Counts of open incidents in one query. */
  async summariseIncidents(query: {
    scope: ListScope;
    customerRef?: string;
    deviceRef?: string;
    /** Whose incidents count as `mine`, those offered to them among them. */
    userRef?: string;
    now: Date;
  }): Promise<IncidentSummaryCounts> {
    const { scope, customerRef, deviceRef, userRef, now } = query;
    const seen = (isOpen: 0 | 1) =>
      this.#knex('incidents')
        .select(
          this.#knex.raw(`${isOpen} as is_open`),
          'assignee_ref',
          'offered_ref',
          'breaches_at',
          'at_risk_at',
        )
        .modify(builder => {
          applyListScope(builder, scope, SCOPE_COLUMNS);
          if (customerRef) builder.where('customer_ref', customerRef);
          if (deviceRef) builder.where('device_ref', deviceRef);
        });
    const count = (
      name: string,
      condition: string,
      values: Knex.Value[] = [],
    ) =>
      this.#knex.raw(
        `coalesce(sum(case when ${condition} then 1 else 0 end), 0) as ??`,
        [...values, name],
      );

    const [counts] = await this.#knex
      .from(
        seen(1)
          .where(whereOpen)
          .unionAll(seen(0).whereIn('state', ['resolved', 'signed-off']))
          .as('seen'),
      )
      .select(
        count('open', 'is_open = 1'),
        count('unassigned', 'is_open = 1 and assignee_ref is null'),
        count('mine', 'is_open = 1 and (assignee_ref = ? or offered_ref = ?)', [
          userRef ?? '',
          userRef ?? '',
        ]),
        count(
          'atRisk',
          'is_open = 1 and at_risk_at <= ? and (breaches_at is null or breaches_at >= ?)',
          [now, now],
        ),
        count('breached', 'is_open = 1 and breaches_at < ?', [now]),
        count('awaitingClosure', 'is_open = 0'),
      );
    return {
      open: Number(counts.open),
      unassigned: Number(counts.unassigned),
      mine: Number(counts.mine),
      atRisk: Number(counts.atRisk),
      breached: Number(counts.breached),
      awaitingClosure: Number(counts.awaitingClosure),
    };
  }

  /** What permission rules look at, by id; incidents that do not exist are missing. */
  async getIncidentResources(
    ids: readonly string[],
  ): Promise<Map<string, IncidentResource>> {
    const rows: Pick<IncidentRow, 'id' | 'customer_ref' | 'assignee_ref'>[] =
      await this.#knex('incidents')
        .whereIn(
          'id',
          ids.flatMap(id => incidentKeyOf(id) ?? []),
        )
        .select('id', 'customer_ref', 'assignee_ref');
    return new Map(
      rows.map(row => [
        formatIncidentId(row.id),
        {
          customerRef: row.customer_ref,
          assigneeRef: row.assignee_ref ?? undefined,
        },
      ]),
    );
  }

  /** Which of these a scope lets through. */
  async findInScope(
    ids: readonly string[],
    scope: ListScope,
  ): Promise<Set<string>> {
    const rows: Pick<IncidentRow, 'id'>[] = await this.#knex('incidents')
      .whereIn(
        'id',
        ids.flatMap(id => incidentKeyOf(id) ?? []),
      )
      .modify(applyListScope, scope, SCOPE_COLUMNS)
      .select('id');
    return new Set(rows.map(({ id }) => formatIncidentId(id)));
  }

  /** By id; incidents that do not exist are missing. */
  async getIncidentStates(
    ids: readonly string[],
  ): Promise<Map<string, IncidentState>> {
    const rows: Pick<IncidentRow, 'id' | 'state'>[] = await this.#knex(
      'incidents',
    )
      .whereIn(
        'id',
        ids.flatMap(id => incidentKeyOf(id) ?? []),
      )
      .select('id', 'state');
    return new Map(
      rows.map(row => [formatIncidentId(row.id), row.state as IncidentState]),
    );
  }

  async countOpenIncidents(
    deviceRefs: readonly string[],
    scope: ListScope,
  ): Promise<Map<string, number>> {
    const query = this.#knex('incidents')
      .whereIn('device_ref', deviceRefs)
      .where(whereOpen)
      .groupBy('device_ref')
      .select('device_ref', this.#knex.raw('count(*) as open'));
    applyListScope(query, scope, SCOPE_COLUMNS);
    const rows: { device_ref: string; open: number | string }[] = await query;
    return new Map(rows.map(row => [row.device_ref, Number(row.open)]));
  }

  /** What a customer's attainment is made of, by month. */
  async countForAttainment(query: {
    customerRef: string;
    contractId?: string;
    months: readonly MonthSpan[];
    now: Date;
  }): Promise<{ reports: ReportCount[]; verdicts: VerdictCount[] }> {
    const [reports, verdicts] = await Promise.all([
      countReports(this.#knex, query),
      countVerdicts(this.#knex, query),
    ]);
    return { reports, verdicts };
  }

  /** All columns of an incident but its key. */
  #columnsOf(
    snapshot: IncidentSnapshot,
    { description }: UnsealedEvent,
  ): IncidentColumns {
    return {
      ...incidentColumns(snapshot),
      search: this.#textIndex.columnValue(searchTextsOf(snapshot, description)),
    };
  }
}
