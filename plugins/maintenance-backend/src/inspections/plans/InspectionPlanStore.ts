import {
  InspectionPlan,
  PlannedDate,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { changedSince } from '../../platform/database/recordVersions';
import { DateRange } from '../../platform/dates/localDates';
import { noteRecord } from '../../platform/http/idempotency/noteRecord';
import {
  CountedInspectionPlan,
  InspectionPlanRecord,
} from '../records/InspectionRecord';
import { InspectionRow, INSPECTIONS_TABLE } from '../records/inspectionRows';
import { STATE_CONDITIONS } from '../records/InspectionStore';
import { CalendarDay, todayIn, withDays } from './calendarDays';
import {
  InspectionPlanRow,
  PLANS_TABLE,
  toPlanRecord,
  toPlanRow,
} from './inspectionPlanRows';
import { planChanges } from './planChanges';

/** Which plans are listed. */
export interface InspectionPlanListing {
  scope: ListScope;
  customerRef?: string;
  contractId?: string;
  cursor?: string;
  limit: number;
}

/** What a plan has ahead of it. */
export interface PlanOutlook {
  /** The coming dates, from today on. */
  dates: readonly PlannedDate[];
  today: string;
  /** How many devices an inspection would have today. */
  devices: number;
  /** The term of the contract; planned inspections outside of it stay. */
  keptOutside?: DateRange;
}

const ORDER = 'inspection-plans-by-next';
const COUNTED_STATES = ['completed', 'due', 'overdue', 'planned'] as const;

const NO_INSPECTIONS = { completed: 0, due: 0, overdue: 0, planned: 0 };

/** After the last day that any inspection can be due. */
const NOTHING_DUE = '9999-12-31';

/** Below what SQLite takes in one statement. */
const ROWS_PER_INSERT = 400;

type ListedPlanRow = InspectionPlanRow & { next_due_on: string };

type StateCounts = Record<
  (typeof COUNTED_STATES)[number] | 'plan_id',
  number | string
>;

/** Keeps inspection plans, and the planned inspections that follow from them. */
export class InspectionPlanStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** Plans, the one that is due next first. */
  async listPlans(
    listing: InspectionPlanListing,
    days: readonly CalendarDay[],
  ): Promise<{ items: CountedInspectionPlan[]; nextCursor?: string }> {
    const query = this.#selectPlans()
      .orderBy('p.next_due_on')
      .orderBy('p.id')
      .limit(listing.limit + 1);
    applyListScope(query, listing.scope, { customerRef: 'p.customer_ref' });
    const { customerRef, contractId } = listing;
    if (customerRef) query.where('p.customer_ref', customerRef);
    if (contractId) query.where('p.contract_id', contractId);
    if (listing.cursor) {
      const key = decodeCursor(ORDER, [z.string(), z.string()], listing.cursor);
      query.whereRaw('(p.next_due_on, p.id) > (?, ?)', key);
    }
    const rows: ListedPlanRow[] = await query;
    const page = cutPage(ORDER, rows, listing.limit, row => [
      row.next_due_on,
      row.id,
    ]);
    return { ...page, items: await this.#withInspections(page.items, days) };
  }

  async findPlan(
    id: string,
    days: readonly CalendarDay[],
  ): Promise<CountedInspectionPlan | undefined> {
    const rows: ListedPlanRow[] = await this.#selectPlans().where('p.id', id);
    return (await this.#withInspections(rows, days))[0];
  }

  /** Plans without what is counted, those that are missing left out. */
  async getPlans(
    ids: readonly string[],
  ): Promise<Map<string, InspectionPlanRecord>> {
    const rows = await this.#db<InspectionPlanRow>(PLANS_TABLE).whereIn(
      'id',
      ids,
    );
    return new Map(rows.map(row => [row.id, toPlanRecord(row)]));
  }

  /** Plans that have not ended, in the order of their ids. */
  async listActivePlans(page: {
    after?: string;
    limit: number;
  }): Promise<InspectionPlanRecord[]> {
    const rows = await this.#db<InspectionPlanRow>(PLANS_TABLE)
      .where('ended', false)
      .where('id', '>', page.after ?? '')
      .orderBy('id')
      .limit(page.limit);
    return rows.map(toPlanRecord);
  }

  /** Plans of a contract that have not ended. */
  async listContractPlans(contractId: string): Promise<InspectionPlanRecord[]> {
    const rows = await this.#db<InspectionPlanRow>(PLANS_TABLE)
      .where({ contract_id: contractId, ended: false })
      .orderBy(['title', 'id']);
    return rows.map(toPlanRecord);
  }

  async insertPlan(
    plan: InspectionPlanRecord,
    outlook: PlanOutlook,
    transaction?: Knex.Transaction,
  ): Promise<void> {
    const insert = async (tx: Knex.Transaction) => {
      await tx(PLANS_TABLE).insert(toPlanRow(plan));
      await this.#addInspections(tx, plan, outlook.dates, outlook.devices);
      await noteRecord(tx, {
        requestPath: '/inspection-plans',
        address: `/inspection-plans/${plan.id}`,
      });
    };
    await (transaction ? insert(transaction) : this.#db.transaction(insert));
  }

  /**
   * Replaces the plan of the version before and brings its inspections in step.
   *
   * @throws ConflictError where that is no longer the version
   */
  async updatePlan(
    plan: InspectionPlanRecord,
    outlook: PlanOutlook,
  ): Promise<void> {
    const before = plan.version - 1;
    await this.#db.transaction(async tx => {
      const updated = await tx(PLANS_TABLE)
        .where({ id: plan.id, version: before })
        .update(toPlanRow(plan));
      if (updated === 0) {
        throw changedSince('The plan', before);
      }
      await this.#bringInStep(tx, plan, outlook);
    });
  }

  /**
   * Brings the inspections of a plan in step with its dates; nothing where the
   * plan has been changed since it was read.
   */
  async extendPlan(
    plan: InspectionPlanRecord,
    outlook: PlanOutlook,
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      const current = await tx<InspectionPlanRow>(PLANS_TABLE)
        .where({ id: plan.id, version: plan.version })
        .forUpdate()
        .first('id');
      if (current) await this.#bringInStep(tx, plan, outlook);
    });
  }

  async #bringInStep(
    tx: Knex.Transaction,
    plan: InspectionPlanRecord,
    outlook: PlanOutlook,
  ): Promise<void> {
    const { dates, today, devices, keptOutside } = outlook;
    const existing: InspectionRow[] = await tx(INSPECTIONS_TABLE)
      .where('plan_id', plan.id)
      .select('id', 'phase', 'arranged', 'rule_date', 'due_on', 'moved');
    const changes = planChanges(
      existing.map(row => ({
        id: row.id,
        phase: row.phase,
        arranged: Boolean(row.arranged),
        ...toPlannedDate(row),
      })),
      dates,
      { today, ended: plan.ended, keptOutside },
    );
    // A phase that has moved on since it was read keeps the row as it is.
    const planned = () => tx(INSPECTIONS_TABLE).where('phase', 'planned');
    if (changes.removeIds.length > 0) {
      await planned().whereIn('id', changes.removeIds).delete();
    }
    for (const { id, dueOn, moved } of changes.move) {
      await planned()
        .where({ id })
        .update({
          due_on: dueOn,
          moved: moved ?? null,
          version: tx.raw('version + 1'),
        });
    }
    await this.#addInspections(tx, plan, changes.add, devices);
    await planned()
      .where('plan_id', plan.id)
      .where('due_on', '>=', today)
      .update({
        title: plan.title,
        devices,
        customer_title: plan.customerTitle ?? null,
        calendar_id: plan.windowCalendarId,
      });
    await planned()
      .where({ plan_id: plan.id, arranged: false })
      .where('due_on', '>=', today)
      .update({ engineer_ref: plan.engineerRef ?? null });
  }

  async #addInspections(
    tx: Knex.Transaction,
    plan: InspectionPlanRecord,
    dates: readonly PlannedDate[],
    devices: number,
  ): Promise<void> {
    const rows = dates.map(({ ruleDate, dueOn, moved }) => ({
      id: randomUUID(),
      version: 1,
      kind: 'regular',
      phase: 'planned',
      title: plan.title,
      plan_id: plan.id,
      rule_date: ruleDate,
      moved: moved ?? null,
      arranged: false,
      contract_id: plan.contractId,
      customer_ref: plan.customerRef,
      customer_title: plan.customerTitle ?? null,
      calendar_id: plan.windowCalendarId,
      due_on: dueOn,
      engineer_ref: plan.engineerRef ?? null,
      devices,
      devices_done: 0,
      required: 0,
      answered: 0,
      created_at: new Date(plan.updatedAt),
      created_by: plan.createdBy,
    }));
    for (let i = 0; i < rows.length; i += ROWS_PER_INSERT) {
      await tx(INSPECTIONS_TABLE)
        .insert(rows.slice(i, i + ROWS_PER_INSERT))
        .onConflict(['plan_id', 'rule_date'])
        .ignore();
    }
  }

  /** Plans `p`, each with the next day on which one of its inspections is due. */
  #selectPlans(): Knex.QueryBuilder {
    const next = this.#db({ n: INSPECTIONS_TABLE })
      .whereRaw('n.plan_id = a.id')
      .where('n.phase', 'planned')
      .select(this.#db.raw('coalesce(min(n.due_on), ?)', [NOTHING_DUE]))
      .as('next_due_on');
    return this.#db
      .from(this.#db({ a: PLANS_TABLE }).select('a.*', next).as('p'))
      .select('p.*');
  }

  async #withInspections(
    rows: readonly ListedPlanRow[],
    days: readonly CalendarDay[],
  ): Promise<CountedInspectionPlan[]> {
    const ids = rows.map(row => row.id);
    const planned: InspectionRow[] = await this.#db(INSPECTIONS_TABLE)
      .whereIn('plan_id', ids)
      .where('phase', 'planned')
      .orderBy('due_on')
      .select('plan_id', 'rule_date', 'due_on', 'moved');
    const byPlan = new Map<string | null, InspectionRow[]>();
    for (const each of planned) {
      const ofPlan = byPlan.get(each.plan_id) ?? [];
      ofPlan.push(each);
      byPlan.set(each.plan_id, ofPlan);
    }
    const counts = await this.#countStates(ids, days);
    return rows.map(row => {
      const today = todayIn(days, row.calendar_id);
      return {
        ...toPlanRecord(row),
        counts: counts.get(row.id) ?? NO_INSPECTIONS,
        coming: (byPlan.get(row.id) ?? [])
          .filter(each => each.due_on >= today)
          .map(toPlannedDate),
      };
    });
  }

  async #countStates(
    planIds: readonly string[],
    days: readonly CalendarDay[],
  ): Promise<Map<string, InspectionPlan['counts']>> {
    const rows: StateCounts[] = await withDays(this.#db, days)
      .from({ i: INSPECTIONS_TABLE })
      .leftJoin('days', 'days.calendar_id', 'i.calendar_id')
      .whereIn('i.plan_id', planIds)
      .groupBy('i.plan_id')
      .select(
        'i.plan_id',
        ...COUNTED_STATES.map(state =>
          this.#db.raw(
            `sum(case when ${STATE_CONDITIONS[state]} then 1 else 0 end) as ??`,
            [state],
          ),
        ),
      );
    return new Map(
      rows.map(row => [
        String(row.plan_id),
        {
          completed: Number(row.completed),
          due: Number(row.due),
          overdue: Number(row.overdue),
          planned: Number(row.planned),
        },
      ]),
    );
  }
}

function toPlannedDate(row: InspectionRow): PlannedDate {
  return {
    ruleDate: row.rule_date ?? row.due_on,
    dueOn: row.due_on,
    ...(row.moved ? { moved: row.moved } : {}),
  };
}
