import { Knex } from 'knex';
import { localDateAt } from '../../platform/dates/localDates';
import { applyDueListing } from '../../agreements/obligations/applyDueListing';
import {
  DueItem,
  DueListing,
  DueSource,
} from '../../agreements/obligations/DueSource';
import { ObligationPhase } from '../../agreements/obligations/obligationState';
import { InspectionRow, INSPECTIONS_TABLE } from '../records/inspectionRows';

const PHASES: Record<InspectionRow['phase'], ObligationPhase> = {
  planned: 'open',
  started: 'open',
  completed: 'done',
  cancelled: 'cancelled',
};

/** Inspections as something that is due; one that has started still is. */
export class PlannedInspections implements DueSource {
  readonly #db: Knex;
  readonly #timeZone: string;

  constructor(options: { db: Knex; timeZone: string }) {
    this.#db = options.db;
    this.#timeZone = options.timeZone;
  }

  async listDue(listing: DueListing): Promise<DueItem[]> {
    const query = this.#db(INSPECTIONS_TABLE).select(
      'id',
      'phase',
      'title',
      'customer_ref',
      'contract_id',
      'due_on',
      'engineer_ref',
      'completed_at',
      'completed_by',
    );
    applyDueListing(query, listing, {
      id: 'id',
      dueOn: 'due_on',
      customerRef: 'customer_ref',
      contractId: 'contract_id',
      responsibleRef: 'engineer_ref',
      phases: {
        open: `phase in ('planned', 'started')`,
        done: `phase = 'completed'`,
        cancelled: `phase = 'cancelled'`,
      },
    });
    const rows: InspectionRow[] = await query;
    return rows.map(row => ({
      id: row.id,
      kind: 'inspection',
      phase: PHASES[row.phase],
      title: row.title,
      customerRef: row.customer_ref,
      contractId: row.contract_id,
      dueOn: row.due_on,
      responsibleRef: row.engineer_ref ?? undefined,
      doneOn: row.completed_at
        ? localDateAt(new Date(row.completed_at), this.#timeZone)
        : undefined,
      doneBy: row.completed_by ?? undefined,
    }));
  }
}
