import { ConflictError } from '@backstage/errors';
import {
  Checklist,
  InspectionKind,
  InspectionState,
  InspectionSummaryCounts,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { changedSince } from '../../platform/database/recordVersions';
import { noteRecord } from '../../platform/http/idempotency/noteRecord';
import { CalendarDay, withDays } from '../plans/calendarDays';
import {
  FrozenDevice,
  InspectionRecord,
  ListedInspection,
} from './InspectionRecord';
import {
  arrangementColumns,
  InspectionRow,
  INSPECTIONS_TABLE,
  LISTED_COLUMNS,
  ListedInspectionRow,
  toChecklists,
  toInspectionRecord,
  toInspectionRow,
  toListedInspection,
} from './inspectionRows';

/** Which inspections are listed. */
export interface InspectionListing {
  scope: ListScope;
  customerRef?: string;
  contractId?: string;
  planId?: string;
  /** Inspections that have started with this device. */
  deviceRef?: string;
  engineerRef?: string;
  state?: readonly InspectionState[];
  kind?: InspectionKind;
  /** Local dates, both included. */
  dueFrom?: string;
  dueTo?: string;
  order?: 'dueOn' | '-dueOn';
  cursor?: string;
  limit: number;
}

/** How an inspection begins. */
export interface InspectionStart {
  at: Date;
  devices: readonly FrozenDevice[];
  checklists: readonly Checklist[];
  customerTitle?: string;
  /** Devices of which nothing is required. */
  devicesDone: number;
}

export const DEVICES_TABLE = 'inspection_devices';

const SCOPE_COLUMNS = { customerRef: 'i.customer_ref' };

/** Below what SQLite takes in one statement. */
const ROWS_PER_INSERT = 400;

/** A device of an inspection as the database holds it. */
export interface InspectionDeviceRow {
  device_ref: string;
  device: string;
  checklist_id: string | null;
  required: number;
  answered: number;
}

/** The states of `inspectionState`, for inspections `i` beside `days`. */
export const STATE_CONDITIONS: Record<InspectionState, string> = {
  planned: `i.phase = 'planned' and i.due_on > days.due_until`,
  due: `i.phase = 'planned' and i.due_on between days.today and days.due_until`,
  overdue: `i.phase = 'planned' and i.due_on < days.today`,
  started: `i.phase = 'started'`,
  completed: `i.phase = 'completed'`,
  cancelled: `i.phase = 'cancelled'`,
};

/** Keeps inspections with the devices they have. */
export class InspectionStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async listInspections(
    listing: InspectionListing,
    days: readonly CalendarDay[],
  ): Promise<{ items: ListedInspection[]; nextCursor?: string }> {
    const order = listing.order ?? 'dueOn';
    const direction = order === 'dueOn' ? 'asc' : 'desc';
    const query = withDays(this.#db, days)
      .from({ i: INSPECTIONS_TABLE })
      .leftJoin('days', 'days.calendar_id', 'i.calendar_id')
      .select(LISTED_COLUMNS.map(column => `i.${column}`))
      .orderBy('i.due_on', direction)
      .orderBy('i.id', direction)
      .limit(listing.limit + 1);
    this.#filter(query, listing);
    if (listing.cursor) {
      const key = decodeCursor(order, [z.string(), z.string()], listing.cursor);
      query.whereRaw(
        `(i.due_on, i.id) ${order === 'dueOn' ? '>' : '<'} (?, ?)`,
        key,
      );
    }
    const rows: ListedInspectionRow[] = await query;
    const page = cutPage(order, rows, listing.limit, row => [
      row.due_on,
      row.id,
    ]);
    return { ...page, items: page.items.map(toListedInspection) };
  }

  /** Counts what is to be seen to; `userRef` says whose is mine. */
  async summariseInspections(
    query: { scope: ListScope; customerRef?: string; userRef: string },
    days: readonly CalendarDay[],
  ): Promise<InspectionSummaryCounts> {
    const { scope, customerRef, userRef } = query;
    const count = (
      name: keyof InspectionSummaryCounts,
      condition: string,
      values: Knex.Value[] = [],
    ) =>
      this.#db.raw(
        `coalesce(sum(case when ${condition} then 1 else 0 end), 0) as ??`,
        [...values, name],
      );
    const [counts]: InspectionSummaryCounts[] = await withDays(this.#db, days)
      .from({ i: INSPECTIONS_TABLE })
      .leftJoin('days', 'days.calendar_id', 'i.calendar_id')
      .modify(builder => {
        applyListScope(builder, scope, SCOPE_COLUMNS);
        if (customerRef) builder.where('i.customer_ref', customerRef);
        whereState(builder, ['overdue', 'due', 'started']);
      })
      .select(
        count('overdue', STATE_CONDITIONS.overdue),
        count('due', STATE_CONDITIONS.due),
        count('started', STATE_CONDITIONS.started),
        count('mine', 'i.engineer_ref = ?', [userRef]),
      );
    return {
      overdue: Number(counts.overdue),
      due: Number(counts.due),
      started: Number(counts.started),
      mine: Number(counts.mine),
    };
  }

  async findInspection(id: string): Promise<InspectionRecord | undefined> {
    const row = await this.#db<InspectionRow>(INSPECTIONS_TABLE)
      .where({ id })
      .first();
    return row && toInspectionRecord(row);
  }

  /** Whose inspections these are, by id. */
  async getCustomers(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.#db<InspectionRow>(INSPECTIONS_TABLE)
      .whereIn('id', ids)
      .select('id', 'customer_ref');
    return new Map(rows.map(row => [row.id, row.customer_ref]));
  }

  /** The checklists of inspections that have started, by inspection id. */
  async getChecklists(
    ids: readonly string[],
  ): Promise<Map<string, Checklist[]>> {
    const rows = await this.#db<InspectionRow>(INSPECTIONS_TABLE)
      .whereIn('id', ids)
      .select('id', 'checklists');
    return new Map(rows.map(row => [row.id, toChecklists(row.checklists)]));
  }

  /** In the order of the start; only those of these refs where any are given. */
  async listDevices(
    inspectionId: string,
    deviceRefs?: readonly string[],
  ): Promise<FrozenDevice[]> {
    const rows: InspectionDeviceRow[] = await this.#db(DEVICES_TABLE)
      .where('inspection_id', inspectionId)
      .modify(query => {
        if (deviceRefs) query.whereIn('device_ref', deviceRefs);
      })
      .orderBy('ordinal');
    return rows.map(toFrozenDevice);
  }

  async insertInspection(inspection: InspectionRecord): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx(INSPECTIONS_TABLE).insert(toInspectionRow(inspection));
      await noteRecord(tx, {
        requestPath: '/inspections',
        address: `/inspections/${inspection.id}`,
      });
    });
  }

  /**
   * Keeps day, engineer, appointment, preparation and cancellation.
   *
   * @throws ConflictError where the version before is no longer the one kept
   */
  async arrangeInspection(inspection: InspectionRecord): Promise<void> {
    const { id, version } = inspection;
    const updated = await this.#db(INSPECTIONS_TABLE)
      .where({ id, version: version - 1 })
      .update({ version, ...arrangementColumns(inspection) });
    if (updated === 0) {
      throw changedSince('The inspection', version - 1);
    }
  }

  /** Freezes devices and checklists, unless somebody else has just done so. */
  async startInspection(id: string, start: InspectionStart): Promise<void> {
    const required = start.devices.reduce(
      (sum, device) => sum + device.required,
      0,
    );
    await this.#db.transaction(async tx => {
      const started = await tx(INSPECTIONS_TABLE)
        .where({ id, phase: 'planned' })
        .update({
          phase: 'started',
          version: tx.raw('version + 1'),
          started_at: start.at,
          checklists: JSON.stringify(start.checklists),
          devices: start.devices.length,
          devices_done: start.devicesDone,
          required,
          ...(start.customerTitle
            ? { customer_title: start.customerTitle }
            : {}),
        });
      if (started === 0) return;
      await tx.batchInsert(
        DEVICES_TABLE,
        start.devices.map((frozen, ordinal) => ({
          inspection_id: id,
          device_ref: frozen.device.deviceRef,
          ordinal,
          device: JSON.stringify(frozen.device),
          checklist_id: frozen.checklistId ?? null,
          required: frozen.required,
          answered: 0,
        })),
        ROWS_PER_INSERT,
      );
    });
  }

  /**
   * Keeps how many devices of a first inspection are checked. It moves the
   * version on, and makes others that change the inspection wait for the
   * transaction.
   *
   * @throws ConflictError where it is not being carried out
   */
  async recordDevicesDone(
    id: string,
    devicesDone: number,
    transaction: Knex.Transaction,
  ): Promise<InspectionRecord> {
    await transaction(INSPECTIONS_TABLE)
      .where({ id, phase: 'started' })
      .update({
        devices_done: devicesDone,
        version: transaction.raw('version + 1'),
      });
    return this.requireStarted(id, transaction);
  }

  /** @throws ConflictError where it is not being carried out */
  async requireStarted(
    id: string,
    transaction: Knex.Transaction,
  ): Promise<InspectionRecord> {
    const row: InspectionRow | undefined = await transaction(INSPECTIONS_TABLE)
      .where({ id, phase: 'started' })
      .first();
    if (!row)
      throw new ConflictError('The inspection is not being carried out');
    return toInspectionRecord(row);
  }

  #filter(query: Knex.QueryBuilder, listing: InspectionListing): void {
    const { customerRef, contractId, planId, engineerRef, kind } = listing;
    applyListScope(query, listing.scope, SCOPE_COLUMNS);
    if (customerRef) query.where('i.customer_ref', customerRef);
    if (contractId) query.where('i.contract_id', contractId);
    if (planId) query.where('i.plan_id', planId);
    if (engineerRef) query.where('i.engineer_ref', engineerRef);
    if (kind) query.where('i.kind', kind);
    if (listing.dueFrom) query.where('i.due_on', '>=', listing.dueFrom);
    if (listing.dueTo) query.where('i.due_on', '<=', listing.dueTo);
    if (listing.state) whereState(query, listing.state);
    if (listing.deviceRef) {
      query.whereIn(
        'i.id',
        this.#db(DEVICES_TABLE)
          .where('device_ref', listing.deviceRef)
          .select('inspection_id'),
      );
    }
  }
}

function whereState(
  query: Knex.QueryBuilder,
  states: readonly InspectionState[],
): void {
  query.where(anyState =>
    states.forEach(state => anyState.orWhereRaw(STATE_CONDITIONS[state])),
  );
}

export function toFrozenDevice(row: InspectionDeviceRow): FrozenDevice {
  return {
    device: JSON.parse(row.device),
    checklistId: row.checklist_id ?? undefined,
    required: row.required,
  };
}
