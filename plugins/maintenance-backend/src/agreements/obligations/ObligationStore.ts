import {
  Obligation,
  ObligationInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { changedSince } from '../../platform/database/recordVersions';
import { noteRecord } from '../../platform/http/idempotency/noteRecord';
import { applyDueListing } from './applyDueListing';
import { DueItem, DueListing } from './DueSource';
import {
  ObligationRow,
  OBLIGATIONS_TABLE,
  toDueItem,
  toObligationRecord,
  toObligationRow,
} from './obligationRows';
import { ObligationPhase } from './obligationState';

/** The kinds that are kept here; the others live with other capabilities. */
export type KeptKind = ObligationInput['kind'];

/** An obligation as it is kept: what depends neither on the day nor on others. */
export interface ObligationRecord
  extends Omit<
    Obligation,
    'state' | 'customerTitle' | 'contractNumber' | 'inspectionId' | 'kind'
  > {
  version: number;
  kind: KeptKind;
  phase: ObligationPhase;
  /** Of a series, but changed alone: it follows the series no more. */
  overridden?: boolean;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
}

/** Below what SQLite takes in one statement. */
const ROWS_PER_INSERT = 400;

/** Keeps obligations. */
export class ObligationStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** By due date, then id. */
  async listObligations(
    listing: DueListing & { kinds?: readonly KeptKind[] },
  ): Promise<DueItem[]> {
    const query = this.#db<ObligationRow>(OBLIGATIONS_TABLE);
    if (listing.kinds) query.whereIn('kind', listing.kinds);
    applyDueListing(query, listing, {
      id: 'id',
      dueOn: 'due_on',
      customerRef: 'customer_ref',
      contractId: 'contract_id',
      responsibleRef: 'responsible_ref',
      phases: {
        open: `phase = 'open'`,
        done: `phase = 'done'`,
        cancelled: `phase = 'cancelled'`,
      },
    });
    const rows: ObligationRow[] = await query;
    return rows.map(toDueItem);
  }

  /** Obligations by id; those that are missing are left out. */
  async getObligations(
    ids: readonly string[],
  ): Promise<Map<string, ObligationRecord>> {
    const rows = await this.#db<ObligationRow>(OBLIGATIONS_TABLE).whereIn(
      'id',
      ids,
    );
    return new Map(rows.map(row => [row.id, toObligationRecord(row)]));
  }

  async insertObligation(obligation: ObligationRecord): Promise<void> {
    await this.#db.transaction(async tx => {
      await tx<ObligationRow>(OBLIGATIONS_TABLE).insert(
        toObligationRow(obligation),
      );
      await noteRecord(tx, {
        requestPath: '/obligations',
        address: `/obligations/${obligation.id}`,
      });
    });
  }

  /** Those of a contract that are neither done nor cancelled, by due date. */
  async listOpenObligations(contractId: string): Promise<ObligationRecord[]> {
    const rows = await this.#db<ObligationRow>(OBLIGATIONS_TABLE)
      .where({ contract_id: contractId, phase: 'open' })
      .orderBy(['due_on', 'id']);
    return rows.map(toObligationRecord);
  }

  async insertObligations(
    obligations: readonly ObligationRecord[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    await transaction.batchInsert(
      OBLIGATIONS_TABLE,
      obligations.map(toObligationRow),
      ROWS_PER_INSERT,
    );
  }

  /**
   * Replaces the obligation of the version before.
   *
   * @param task - what it opens, kept in the same transaction
   * @throws ConflictError where that is no longer the version
   */
  async updateObligation(
    obligation: ObligationRecord,
    task?: ObligationRecord,
  ): Promise<void> {
    const { id, version } = obligation;
    await this.#db.transaction(async tx => {
      const updated = await tx<ObligationRow>(OBLIGATIONS_TABLE)
        .where({ id, version: version - 1 })
        .update(toObligationRow(obligation));
      if (updated === 0) {
        throw changedSince(`"${obligation.title}"`, version - 1);
      }
      if (task) {
        await tx<ObligationRow>(OBLIGATIONS_TABLE).insert(
          toObligationRow(task),
        );
      }
    });
  }
}
