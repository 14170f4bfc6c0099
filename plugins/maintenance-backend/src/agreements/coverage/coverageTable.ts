import { Knex } from 'knex';
import { CoverageRecord, NewCoverage } from '../contracts/ContractRecord';

export const COVERAGE_TABLE = 'contract_coverage';
export const REMOVED_COVERAGE_TABLE = 'removed_coverage';

/** The dates of a row that has none of its own: every contract lies between. */
export const WITH_CONTRACT_START = '0000-01-01';
export const WITH_CONTRACT_END = '9999-12-31';

/** SQLite takes a row as one term of a compound select, and 500 of those. */
const ROWS_PER_INSERT = 400;

/** A coverage row as the database holds it. */
export interface CoverageTableRow {
  id: string;
  contract_id: string;
  scope: CoverageRecord['scope'];
  covered_ref: string;
  starts_on: string;
  ends_on: string;
  search_text: string;
}

export async function insertCoverage(
  tx: Knex.Transaction,
  rows: readonly NewCoverage[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.batchInsert(
    COVERAGE_TABLE,
    rows.map(toCoverageTableRow),
    ROWS_PER_INSERT,
  );
}

/** Every row of a contract, as it could be added to another one. */
export async function readCoverage(
  db: Knex,
  contractId: string,
): Promise<NewCoverage[]> {
  const rows = await db<CoverageTableRow>(COVERAGE_TABLE)
    .where('contract_id', contractId)
    .orderBy('id');
  return rows.map(row => ({
    ...toCoverageRecord(row),
    searchText: row.search_text,
  }));
}

/** Keeps rows that are about to be removed. */
export async function insertRemovedCoverage(
  tx: Knex.Transaction,
  rows: readonly CoverageTableRow[],
  removal: { at: Date; by: string },
): Promise<void> {
  await tx.batchInsert(
    REMOVED_COVERAGE_TABLE,
    rows.map(({ search_text: _, ...row }) => ({
      ...row,
      removed_at: removal.at,
      removed_by: removal.by,
    })),
    ROWS_PER_INSERT,
  );
}

function toCoverageTableRow(row: NewCoverage): CoverageTableRow {
  return {
    id: row.id,
    contract_id: row.contractId,
    scope: row.scope,
    covered_ref: row.coveredRef,
    starts_on: row.startsOn ?? WITH_CONTRACT_START,
    ends_on: row.endsOn ?? WITH_CONTRACT_END,
    search_text: row.searchText,
  };
}

export function toCoverageRecord(
  row: Omit<CoverageTableRow, 'search_text'>,
): CoverageRecord {
  return {
    id: row.id,
    contractId: row.contract_id,
    scope: row.scope,
    coveredRef: row.covered_ref,
    ...(row.starts_on === WITH_CONTRACT_START
      ? {}
      : { startsOn: row.starts_on }),
    ...(row.ends_on === WITH_CONTRACT_END ? {} : { endsOn: row.ends_on }),
  };
}
