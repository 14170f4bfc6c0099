import { ConflictError } from '@backstage/errors';
import { InspectionProgress } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { toInstant } from '../../platform/database/instants';
import { changedSince } from '../../platform/database/recordVersions';
import {
  FrozenDevice,
  MeasurementRecord,
  NewAnswer,
  NewCorrection,
  ResultRecord,
} from './InspectionRecord';
import { InspectionRow, INSPECTIONS_TABLE } from './inspectionRows';
import {
  DEVICES_TABLE,
  InspectionDeviceRow,
  toFrozenDevice,
} from './InspectionStore';

const RESULTS_TABLE = 'inspection_results';
const CORRECTIONS_TABLE = 'inspection_corrections';
const RESULT_KEY = ['inspection_id', 'device_ref', 'item_id'];

interface ResultRow {
  inspection_id: string;
  device_ref: string;
  item_id: string;
  required: boolean | number;
  value: string;
  measurement: number | null;
  note: string | null;
  answered_at: Date;
  answered_by: string;
}

interface CorrectionRow {
  inspection_id: string;
  ordinal: number;
  device_ref: string;
  item_id: string;
  value: string;
  reason: string;
  corrected_at: Date;
  corrected_by: string;
}

/** Keeps what inspections found. */
export class InspectionResultStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** With their corrections; only those of these devices where any are given. */
  async listResults(
    inspectionId: string,
    deviceRefs?: readonly string[],
  ): Promise<ResultRecord[]> {
    const ofDevices = (query: Knex.QueryBuilder) => {
      if (deviceRefs) query.whereIn('device_ref', deviceRefs);
    };
    const rows: ResultRow[] = await this.#db(RESULTS_TABLE)
      .where('inspection_id', inspectionId)
      .modify(ofDevices);
    const corrections: CorrectionRow[] = await this.#db(CORRECTIONS_TABLE)
      .where('inspection_id', inspectionId)
      .modify(ofDevices)
      .orderBy('ordinal');
    const byItem = new Map<string, CorrectionRow[]>();
    for (const correction of corrections) {
      const key = itemKey(correction);
      byItem.set(key, [...(byItem.get(key) ?? []), correction]);
    }
    return rows.map(row => toResult(row, byItem.get(itemKey(row))));
  }

  /**
   * Keeps all answers or none; each replaces the earlier one to the same item
   * of the same device.
   *
   * @returns the version and progress after it
   * @throws ConflictError where the inspection is not being carried out
   */
  async saveAnswers(
    inspectionId: string,
    answers: readonly NewAnswer[],
    by: { at: Date; actor: string },
  ): Promise<{ version: number; progress: InspectionProgress }> {
    return this.#db.transaction(async tx => {
      await this.#moveOn(tx, inspectionId);
      const given = answers.filter(answer => answer.value !== null);
      const takenBack = answers.filter(answer => answer.value === null);
      if (takenBack.length > 0) {
        await tx(RESULTS_TABLE)
          .where('inspection_id', inspectionId)
          .whereIn(
            ['device_ref', 'item_id'],
            takenBack.map(({ deviceRef, itemId }) => [deviceRef, itemId]),
          )
          .delete();
      }
      if (given.length > 0) {
        await tx<ResultRow>(RESULTS_TABLE)
          .insert(given.map(answer => toRow(inspectionId, answer, by)))
          .onConflict(RESULT_KEY)
          .merge();
      }
      return this.#countAnswers(
        tx,
        inspectionId,
        new Set(answers.map(answer => answer.deviceRef)),
      );
    });
  }

  /** Devices with required items that have no answer, at most so many. */
  async listUnfinishedDevices(
    inspectionId: string,
    limit: number,
  ): Promise<FrozenDevice[]> {
    const rows: InspectionDeviceRow[] = await this.#db(DEVICES_TABLE)
      .where('inspection_id', inspectionId)
      .whereRaw('answered < required')
      .orderBy('ordinal')
      .limit(limit);
    return rows.map(toFrozenDevice);
  }

  /**
   * Fixes the results.
   *
   * @throws ConflictError where the version is stale, or something required
   * has lost its answer
   */
  async complete(
    inspectionId: string,
    completion: { version: number; at: Date; actor: string; summary?: string },
  ): Promise<void> {
    const { version, at, actor, summary } = completion;
    const completed = await this.#db<InspectionRow>(INSPECTIONS_TABLE)
      .where({ id: inspectionId, version, phase: 'started' })
      .whereRaw('answered >= required and devices_done >= devices')
      .update({
        version: version + 1,
        phase: 'completed',
        completed_at: at,
        completed_by: actor,
        summary: summary ?? null,
      });
    if (completed === 0) {
      throw changedSince('The inspection', version);
    }
  }

  /**
   * Adds a correction to a completed inspection.
   *
   * @throws ConflictError where it is not completed
   */
  async addCorrection(
    inspectionId: string,
    correction: NewCorrection,
    by: { at: Date; actor: string },
  ): Promise<void> {
    const { deviceRef, itemId, value, reason } = correction;
    const measurement = typeof value === 'number' ? value : null;
    await this.#db.transaction(async tx => {
      const updated = await tx(INSPECTIONS_TABLE)
        .where({ id: inspectionId, phase: 'completed' })
        .update({ version: tx.raw('version + 1') });
      if (updated === 0) {
        throw new ConflictError(
          'Only a completed inspection is corrected; until then answers are simply replaced',
        );
      }
      await tx<ResultRow>(RESULTS_TABLE)
        .insert({
          ...toRow(inspectionId, { ...correction, value: null }, by),
          measurement,
        })
        .onConflict(RESULT_KEY)
        .merge(['measurement']);
      const last = await tx<CorrectionRow>(CORRECTIONS_TABLE)
        .where('inspection_id', inspectionId)
        .max<{ ordinal: number | null }>({ ordinal: 'ordinal' })
        .first();
      await tx<CorrectionRow>(CORRECTIONS_TABLE).insert({
        inspection_id: inspectionId,
        ordinal: (last?.ordinal ?? 0) + 1,
        device_ref: deviceRef,
        item_id: itemId,
        value: JSON.stringify(value),
        reason,
        corrected_at: by.at,
        corrected_by: by.actor,
      });
    });
  }

  /**
   * The latest numbers of each item of a device, from completed inspections of
   * a customer; those of an item in the order of time.
   */
  async listMeasurements(
    device: { deviceRef: string; customerRef: string },
    limit: number,
  ): Promise<MeasurementRecord[]> {
    const latestFirst = this.#db
      .select('r.*', {
        position: this.#db.raw(
          'row_number() over (partition by r.item_id order by r.answered_at desc, r.inspection_id desc)',
        ),
      })
      .from({ r: RESULTS_TABLE })
      .join({ i: INSPECTIONS_TABLE }, 'i.id', 'r.inspection_id')
      .where('r.device_ref', device.deviceRef)
      .whereNotNull('r.measurement')
      .where('i.customer_ref', device.customerRef)
      .where('i.phase', 'completed')
      .as('m');
    const rows: (ResultRow & { checklist_id: string | null })[] = await this.#db
      .from(latestFirst)
      .join({ d: DEVICES_TABLE }, join =>
        join
          .on('d.inspection_id', 'm.inspection_id')
          .on('d.device_ref', 'm.device_ref'),
      )
      .where('m.position', '<=', limit)
      .orderBy(['m.item_id', 'm.answered_at', 'm.inspection_id'])
      .select('m.*', 'd.checklist_id');
    return rows.map(row => ({
      itemId: row.item_id,
      inspectionId: row.inspection_id,
      checklistId: row.checklist_id ?? undefined,
      at: toInstant(row.answered_at),
      value: Number(row.measurement),
    }));
  }

  /** Locks an inspection that is being carried out, so that savers take turns. */
  async #moveOn(tx: Knex.Transaction, inspectionId: string): Promise<void> {
    const updated = await tx(INSPECTIONS_TABLE)
      .where({ id: inspectionId, phase: 'started' })
      .update({ version: tx.raw('version + 1') });
    if (updated === 0) {
      throw new ConflictError(
        'The inspection is not being carried out; once completed its results are fixed',
      );
    }
  }

  /** Counts only the devices that were touched; the others have been counted. */
  async #countAnswers(
    tx: Knex.Transaction,
    inspectionId: string,
    deviceRefs: ReadonlySet<string>,
  ): Promise<{ version: number; progress: InspectionProgress }> {
    await tx(DEVICES_TABLE)
      .where('inspection_id', inspectionId)
      .whereIn('device_ref', [...deviceRefs])
      .update({
        answered: tx({ r: RESULTS_TABLE })
          .where('r.inspection_id', inspectionId)
          .whereRaw(`r.device_ref = ${DEVICES_TABLE}.device_ref`)
          .where('r.required', true)
          .count(),
      });
    const counts = await tx(DEVICES_TABLE)
      .where('inspection_id', inspectionId)
      .first(
        tx.raw('count(*) as devices'),
        tx.raw('sum(required) as required'),
        tx.raw('sum(answered) as answered'),
        tx.raw('sum(case when answered >= required then 1 else 0 end) as done'),
      );
    const progress: InspectionProgress = {
      devices: Number(counts.devices),
      devicesDone: Number(counts.done),
      required: Number(counts.required),
      answered: Number(counts.answered),
    };
    await tx(INSPECTIONS_TABLE).where('id', inspectionId).update({
      devices_done: progress.devicesDone,
      answered: progress.answered,
    });
    const { version } = await tx(INSPECTIONS_TABLE)
      .where('id', inspectionId)
      .first('version');
    return { version, progress };
  }
}

function itemKey(row: { device_ref: string; item_id: string }): string {
  return `${row.device_ref}\n${row.item_id}`;
}

function toRow(
  inspectionId: string,
  answer: Omit<NewAnswer, 'note'> & { note?: string },
  by: { at: Date; actor: string },
): ResultRow {
  return {
    inspection_id: inspectionId,
    device_ref: answer.deviceRef,
    item_id: answer.itemId,
    required: answer.required,
    value: JSON.stringify(answer.value),
    measurement: typeof answer.value === 'number' ? answer.value : null,
    note: answer.note ?? null,
    answered_at: by.at,
    answered_by: by.actor,
  };
}

function toResult(
  row: ResultRow,
  corrections: readonly CorrectionRow[] = [],
): ResultRecord {
  return {
    deviceRef: row.device_ref,
    itemId: row.item_id,
    value: JSON.parse(row.value),
    ...(row.note ? { note: row.note } : {}),
    answeredAt: toInstant(row.answered_at),
    answeredBy: row.answered_by,
    ...(corrections.length > 0
      ? {
          corrections: corrections.map(correction => ({
            value: JSON.parse(correction.value),
            reason: correction.reason,
            at: toInstant(correction.corrected_at),
            by: correction.corrected_by,
          })),
        }
      : {}),
  };
}
