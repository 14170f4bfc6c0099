import {
  FindingSeverity,
  FindingState,
  FindingSummary,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { changedSince } from '../../platform/database/recordVersions';
import { noteRecord } from '../../platform/http/idempotency/noteRecord';
import { FindingCheck, FindingRecord } from './FindingRecord';
import {
  CHECKS_TABLE,
  FindingCheckRow,
  FindingRow,
  FINDINGS_TABLE,
  movingColumns,
  toFindingCheck,
  toFindingCheckRow,
  toFindingRecord,
  toFindingRow,
} from './findingRows';

/** Which findings are listed; refs are normalised. */
export interface FindingListing {
  scope: ListScope;
  customerRef?: string;
  deviceRef?: string;
  inspectionId?: string;
  state?: readonly FindingState[];
  severity?: readonly FindingSeverity[];
  overdue?: boolean;
  /** Those that were overdue when this local date began. */
  overdueOn?: { date: string; beginning: Date };
  /** Local date from which on nothing is overdue. */
  today: string;
  cursor?: string;
  limit: number;
}

/** A finding that an incident works on, or once did. */
export interface FollowedFinding {
  id: string;
  incidentId: string;
  state: FindingState;
}

const ORDER = 'findings-by-due-date';

/** Keeps findings with their checks. */
export class FindingStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async insertFinding(finding: FindingRecord): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx(FINDINGS_TABLE).insert(toFindingRow(finding));
      await noteRecord(tx, {
        requestPath: '/findings',
        address: `/findings/${finding.id}`,
      });
    });
  }

  async findFinding(id: string): Promise<FindingRecord | undefined> {
    const row = await this.#db<FindingRow>(FINDINGS_TABLE)
      .where({ id })
      .first();
    return row && toFindingRecord(row);
  }

  /** Whose findings these are, by id. */
  async getCustomers(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#db<FindingRow>(FINDINGS_TABLE)
      .whereIn('id', ids)
      .select('id', 'customer_ref');
    return new Map(rows.map(row => [row.id, row.customer_ref]));
  }

  /** By finding id, the oldest first. */
  async getChecks(
    ids: readonly string[],
  ): Promise<Map<string, FindingCheck[]>> {
    const rows: FindingCheckRow[] = await this.#db(CHECKS_TABLE)
      .whereIn('finding_id', ids)
      .orderBy(['finding_id', 'version']);
    const checks = new Map<string, FindingCheck[]>();
    for (const row of rows) {
      const before = checks.get(row.finding_id);
      if (before) before.push(toFindingCheck(row));
      else checks.set(row.finding_id, [toFindingCheck(row)]);
    }
    return checks;
  }

  /** Those due first first. */
  async listFindings(
    listing: FindingListing,
  ): Promise<{ items: FindingRecord[]; nextCursor?: string }> {
    const query = this.#db(FINDINGS_TABLE)
      .orderBy(['due_on', 'id'])
      .limit(listing.limit + 1);
    applyFilters(query, listing);
    if (listing.cursor) {
      const key = decodeCursor(ORDER, [z.string(), z.string()], listing.cursor);
      query.whereRaw('(due_on, id) > (?, ?)', key);
    }
    const rows: FindingRow[] = await query;
    const page = cutPage(ORDER, rows, listing.limit, row => [
      row.due_on,
      row.id,
    ]);
    return { ...page, items: page.items.map(toFindingRecord) };
  }

  /**
   * Keeps state, incident and closing, and adds a check.
   *
   * @throws ConflictError where the version before is no longer the one kept
   */
  async updateFinding(
    finding: FindingRecord,
    check?: FindingCheck,
  ): Promise<void> {
    const { id, version } = finding;
    await this.#db.transaction(async tx => {
      const updated = await tx(FINDINGS_TABLE)
        .where({ id, version: version - 1 })
        .update({ version, ...movingColumns(finding) });
      if (updated === 0) {
        throw changedSince('The finding', version - 1);
      }
      if (check) {
        await tx(CHECKS_TABLE).insert(toFindingCheckRow(finding, check));
      }
    });
  }

  /** Findings with an incident that are not closed, by id. */
  async listFollowed(query: {
    incidentIds?: readonly string[];
    after?: string;
    limit: number;
  }): Promise<FollowedFinding[]> {
    const { incidentIds, after, limit } = query;
    const rows: FindingRow[] = await this.#db(FINDINGS_TABLE)
      .whereIn('state', ['open', 'in-progress', 'to-check'])
      .modify(select => {
        if (incidentIds) select.whereIn('incident_id', incidentIds);
        else select.whereNotNull('incident_id');
        if (after) select.where('id', '>', after);
      })
      .orderBy('id')
      .limit(limit)
      .select('id', 'incident_id', 'state');
    return rows.flatMap(row =>
      row.incident_id
        ? { id: row.id, incidentId: row.incident_id, state: row.state }
        : [],
    );
  }

  /** Moves one on unless it has moved meanwhile. */
  async moveOn(finding: FollowedFinding, state: FindingState): Promise<void> {
    const { id, incidentId } = finding;
    await this.#db(FINDINGS_TABLE)
      .where({ id, incident_id: incidentId, state: finding.state })
      .update({ state, version: this.#db.raw('version + 1') });
  }

  /** Opens again what has been waiting since before for an incident to be opened. */
  async releaseUnopened(before: Date): Promise<void> {
    await this.#db(FINDINGS_TABLE)
      .where('state', 'in-progress')
      .where('incident_asked_at', '<', before)
      .update({
        state: 'open',
        incident_asked_at: null,
        version: this.#db.raw('version + 1'),
      });
  }

  async countOpenFindings(
    deviceRefs: readonly string[],
  ): Promise<Map<string, number>> {
    return this.#countBy('device_ref', deviceRefs, query =>
      query.whereNot('state', 'closed'),
    );
  }

  /** By inspection id; those without any are missing. */
  async countRaisedFindings(
    inspectionIds: readonly string[],
  ): Promise<Map<string, number>> {
    return this.#countBy('inspection_id', inspectionIds);
  }

  /** Those of items of the inspection, the earliest first. */
  async listRaisedFindings(
    inspectionId: string,
  ): Promise<Array<{ id: string; deviceRef: string; itemId: string }>> {
    return this.#db(FINDINGS_TABLE)
      .where('inspection_id', inspectionId)
      .whereNotNull('item_id')
      .orderBy(['raised_at', 'id'])
      .select({ id: 'id', deviceRef: 'device_ref', itemId: 'item_id' });
  }

  /** Counts of a customer in one query. */
  async summariseFindings(query: {
    customerRef: string;
    today: string;
    raisedFrom?: Date;
    /** Exclusive. */
    raisedTo?: Date;
  }): Promise<FindingSummary> {
    const { customerRef, today, raisedFrom, raisedTo } = query;
    const period = [
      raisedFrom ?? new Date(0),
      raisedTo ?? new Date('9999-12-31'),
    ];
    const isRaised = 'raised_at >= ? and raised_at < ?';
    const count = (condition: string, name: string, values: unknown[] = []) =>
      this.#db.raw(`count(case when ${condition} then 1 end) as ??`, [
        ...(values as Knex.RawBinding[]),
        name,
      ]);
    const [row] = await this.#db(FINDINGS_TABLE)
      .where('customer_ref', customerRef)
      .select<Array<{ [name: string]: number | string }>>(
        count(`state <> 'closed' and severity = 'high'`, 'high'),
        count(`state <> 'closed' and severity = 'medium'`, 'medium'),
        count(`state <> 'closed' and severity = 'low'`, 'low'),
        count(`state <> 'closed' and due_on < ?`, 'overdue', [today]),
        count(isRaised, 'raised', period),
        count(`state = 'closed' and ${isRaised}`, 'closed', period),
      );
    const raised = Number(row.raised);
    const closed = Number(row.closed);
    return {
      open: {
        high: Number(row.high),
        medium: Number(row.medium),
        low: Number(row.low),
      },
      overdue: Number(row.overdue),
      raised,
      closed,
      ...(raised > 0 ? { closingRate: closed / raised } : {}),
    };
  }

  async #countBy(
    column: 'device_ref' | 'inspection_id',
    values: readonly string[],
    narrow: (query: Knex.QueryBuilder) => void = () => undefined,
  ): Promise<Map<string, number>> {
    const rows: Array<{ key: string; findings: number | string }> =
      await this.#db(FINDINGS_TABLE)
        .whereIn(column, values)
        .modify(narrow)
        .groupBy(column)
        .select({ key: column })
        .count({ findings: '*' });
    return new Map(rows.map(row => [row.key, Number(row.findings)]));
  }
}

function applyFilters(query: Knex.QueryBuilder, listing: FindingListing): void {
  const { customerRef, deviceRef, inspectionId, state, severity } = listing;
  applyListScope(query, listing.scope, { customerRef: 'customer_ref' });
  if (customerRef) query.where('customer_ref', customerRef);
  if (deviceRef) query.where('device_ref', deviceRef);
  if (inspectionId) query.where('inspection_id', inspectionId);
  if (state) query.whereIn('state', state);
  if (severity) query.whereIn('severity', severity);
  if (listing.overdueOn) {
    const { date, beginning } = listing.overdueOn;
    query
      .where('due_on', '<', date)
      .where('raised_at', '<', beginning)
      .where(then =>
        then.whereNot('state', 'closed').orWhere('closed_at', '>=', beginning),
      );
  }
  if (listing.overdue === true) {
    query.where('due_on', '<', listing.today).whereNot('state', 'closed');
  } else if (listing.overdue === false) {
    query.where(current =>
      current.where('due_on', '>=', listing.today).orWhere('state', 'closed'),
    );
  }
}
