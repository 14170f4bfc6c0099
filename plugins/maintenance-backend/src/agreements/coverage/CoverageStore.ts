import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { prepared } from '../../platform/database/prepared';
import { whereWordsOccur } from '../../platform/database/whereWordsOccur';
import {
  ContractRecord,
  CoverageRecord,
  NewCoverage,
  toCoverageRow,
} from '../contracts/ContractRecord';
import {
  CONTRACT_COLUMNS,
  CONTRACTS_TABLE,
  ReadContractRow,
  lockContract,
  toContractRecord,
} from '../contracts/contractsTable';
import { CoverageOfContract } from './coverageAt';
import {
  COVERAGE_TABLE,
  CoverageTableRow,
  insertCoverage,
  insertRemovedCoverage,
  readCoverage,
  toCoverageRecord,
} from './coverageTable';
import { findSameCoverage } from './findSameCoverage';
import { daysFrom, whereOverlapping } from './overlaps';

const ORDER = 'coverage-by-device';

/** The device and its customer, which every report of a fault asks for. */
const REFS_OF_ONE_DEVICE = 2;

const ROW_COLUMNS = [
  'r.id',
  'r.contract_id',
  'r.scope',
  'r.covered_ref',
  'r.starts_on',
  'r.ends_on',
];

/** Rows of a contract that go, and rows that come in their place. */
export interface CoverageChange {
  removed: NewCoverage[];
  added: NewCoverage[];
}

/** Keeps what contracts cover. */
export class CoverageStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /**
   * Rows of a contract, also those its dates have left behind: for the whole
   * customer, then by device.
   *
   * @param page - with `overlappingFrom` only what `countOverlaps` counts from
   * that date on
   */
  async listRows(
    contract: ContractRecord,
    page: {
      q?: string;
      overlappingFrom?: string;
      cursor?: string;
      limit: number;
    },
  ): Promise<{ items: CoverageRecord[]; nextCursor?: string }> {
    const query = this.#db({ r: COVERAGE_TABLE })
      .where('r.contract_id', contract.id)
      .orderBy(['r.scope', 'r.covered_ref', 'r.starts_on', 'r.id'])
      .limit(page.limit + 1)
      .select(ROW_COLUMNS);
    whereWordsOccur(query, 'r.search_text', page.q);
    if (page.overlappingFrom) {
      const days = daysFrom(page.overlappingFrom, contract);
      if (!days) return { items: [] };
      query.where(row => whereOverlapping(row, contract, days));
    }
    if (page.cursor) {
      const key = decodeCursor(
        ORDER,
        [z.string(), z.string(), z.string(), z.string()],
        page.cursor,
      );
      query.whereRaw(
        '(r.scope, r.covered_ref, r.starts_on, r.id) > (?, ?, ?, ?)',
        key,
      );
    }
    const rows: CoverageTableRow[] = await query;
    const cut = cutPage(ORDER, rows, page.limit, row => [
      row.scope,
      row.covered_ref,
      row.starts_on,
      row.id,
    ]);
    return { ...cut, items: cut.items.map(toCoverageRecord) };
  }

  /** Every row of a contract, as it could be added to another one. */
  async copyRows(
    contractId: string,
    transaction?: Knex.Transaction,
  ): Promise<NewCoverage[]> {
    return readCoverage(transaction ?? this.#db, contractId);
  }

  /** The rows of all contracts of a customer. */
  async listCustomerRows(customerRef: string): Promise<CoverageRecord[]> {
    const rows: CoverageTableRow[] = await this.#db({ c: CONTRACTS_TABLE })
      .join({ r: COVERAGE_TABLE }, 'r.contract_id', 'c.id')
      .where('c.customer_ref', customerRef)
      .select(ROW_COLUMNS);
    return rows.map(toCoverageRecord);
  }

  /** Every row that ever meant one of these devices or customers, in one query. */
  async findCover(
    coveredRefs: readonly string[],
  ): Promise<CoverageOfContract[]> {
    type JoinedRow = ReadContractRow & {
      row_id: string;
      scope: CoverageRecord['scope'];
      covered_ref: string;
      row_starts_on: string;
      row_ends_on: string;
    };
    const query = this.#db({ r: COVERAGE_TABLE })
      .join({ c: CONTRACTS_TABLE }, 'c.id', 'r.contract_id')
      .whereIn('r.covered_ref', coveredRefs)
      .select(
        ...CONTRACT_COLUMNS.map(column => `c.${column}`),
        'r.scope',
        'r.covered_ref',
        {
          row_id: 'r.id',
          row_starts_on: 'r.starts_on',
          row_ends_on: 'r.ends_on',
        },
      );
    const rows: JoinedRow[] = await (coveredRefs.length === REFS_OF_ONE_DEVICE
      ? prepared(this.#db, query)
      : query);
    const contracts = new Map<string, ContractRecord>();
    return rows.map(row => {
      const contract = contracts.get(row.id) ?? toContractRecord(row);
      contracts.set(row.id, contract);
      return {
        contract,
        row: toCoverageRecord({
          id: row.row_id,
          contract_id: row.id,
          scope: row.scope,
          covered_ref: row.covered_ref,
          starts_on: row.row_starts_on,
          ends_on: row.row_ends_on,
        }),
      };
    });
  }

  /**
   * How many rows of a contract another contract covers at the same time, on
   * this date or later.
   */
  async countOverlaps(
    contract: ContractRecord,
    today: string,
  ): Promise<number> {
    const days = daysFrom(today, contract);
    if (!days) return 0;
    const result = await this.#db({ r: COVERAGE_TABLE })
      .where('r.contract_id', contract.id)
      .where(query => whereOverlapping(query, contract, days))
      .count({ overlaps: '*' })
      .first();
    return Number(result?.overlaps ?? 0);
  }

  /**
   * Adds all rows or none.
   *
   * @throws ConflictError where the contract covers the same on one of the days
   */
  async addRows(
    contract: ContractRecord,
    rows: readonly NewCoverage[],
  ): Promise<void> {
    await this.#db.transaction(tx => addRowsWithin(tx, contract, rows));
  }

  /**
   * Puts rows in the place of others, within a transaction.
   *
   * @throws ConflictError where a row that is to go is not as it is given, or
   * where the contract covers the same on one of the days
   */
  async replaceRows(
    contract: ContractRecord,
    { removed, added }: CoverageChange,
    transaction: Knex.Transaction,
  ): Promise<void> {
    await lockContract(transaction, contract.id);
    const kept = new Map(
      (await this.copyRows(contract.id, transaction)).map(row => [row.id, row]),
    );
    const changed = removed.find(
      row => !isDeepStrictEqual(kept.get(row.id), row),
    );
    if (changed) {
      throw new ConflictError(
        `What contract ${contract.number} covers of ${changed.coveredRef} has been changed`,
      );
    }
    await transaction(COVERAGE_TABLE)
      .whereIn(
        'id',
        removed.map(({ id }) => id),
      )
      .delete();
    await addRowsWithin(transaction, contract, added);
  }

  /**
   * Removes all rows or none, and keeps who removed them when.
   *
   * @throws NotFoundError where one is not of this contract
   */
  async removeRows(
    contractId: string,
    ids: readonly string[],
    removal: { at: Date; by: string },
  ): Promise<void> {
    await this.#db.transaction(async tx => {
      const rows = () =>
        tx<CoverageTableRow>(COVERAGE_TABLE)
          .where('contract_id', contractId)
          .whereIn('id', ids);
      const removed = await rows().forUpdate();
      const known = new Set(removed.map(row => row.id));
      const unknown = ids.find(id => !known.has(id));
      if (unknown !== undefined) {
        throw new NotFoundError(
          `The contract has no coverage row "${unknown}"`,
        );
      }
      await insertRemovedCoverage(tx, removed, removal);
      await rows().delete();
    });
  }
}

/** Two callers must not both find the days free, nor its own days change. */
async function addRowsWithin(
  tx: Knex.Transaction,
  { id }: ContractRecord,
  rows: readonly NewCoverage[],
): Promise<void> {
  const contract = await lockContract(tx, id);
  const existing = await tx<CoverageTableRow>(COVERAGE_TABLE)
    .where('contract_id', contract.id)
    .whereIn(
      'covered_ref',
      rows.map(row => row.coveredRef),
    );
  const same = findSameCoverage(contract, existing.map(toCoverageRecord), rows);
  if (same) {
    const days = toCoverageRow(same[0], contract);
    throw new ConflictError(
      `Contract ${contract.number} already covers ${same[1].coveredRef} from ${days?.startsOn} to ${days?.endsOn}`,
    );
  }
  await insertCoverage(tx, rows);
}
