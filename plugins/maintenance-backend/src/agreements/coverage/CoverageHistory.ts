import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { applyListScope } from '../../platform/authorization/applyListScope';
import { toInstant } from '../../platform/database/instants';
import {
  HistoryListing,
  HistoryRecord,
  HistorySource,
} from '../../platform/history/HistorySource';
import { pageOfRecords } from '../../platform/history/pageOfRecords';
import { toCoverageRow } from '../contracts/ContractRecord';
import { CONTRACTS_TABLE } from '../contracts/contractsTable';
import {
  COVERAGE_TABLE,
  CoverageTableRow,
  REMOVED_COVERAGE_TABLE,
  toCoverageRecord,
} from './coverageTable';

const ROW_COLUMNS = [
  'id',
  'contract_id',
  'scope',
  'covered_ref',
  'starts_on',
  'ends_on',
];

type CoverageOfDevice = Omit<CoverageTableRow, 'search_text'> & {
  removed_at: Date | number | null;
  removed_by: string | null;
  contract_title: string;
  contract_number: string;
  contract_starts_on: string;
  contract_ends_on: string;
};

/**
 * When contracts began and ceased to cover a device: the first and the last
 * moment of the days in the reporting zone, as far as they have passed; and when
 * somebody removed its coverage. What covered it ended when it was withdrawn.
 */
export class CoverageHistory implements HistorySource {
  readonly #db: Knex;
  readonly #timeZone: string;
  readonly #now: () => Date;

  constructor(options: { db: Knex; timeZone: string; now?: () => Date }) {
    this.#db = options.db;
    this.#timeZone = options.timeZone;
    this.#now = options.now ?? (() => new Date());
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const covered = [listing.deviceRef, listing.customerRef];
    const query = this.#db
      .from(
        this.#db(COVERAGE_TABLE)
          .whereIn('covered_ref', covered)
          .select(
            ...ROW_COLUMNS,
            this.#db.raw('null as removed_at'),
            this.#db.raw('null as removed_by'),
          )
          .unionAll(
            this.#db(REMOVED_COVERAGE_TABLE)
              .whereIn('covered_ref', covered)
              .select(...ROW_COLUMNS, 'removed_at', 'removed_by'),
          )
          .as('r'),
      )
      .join({ c: CONTRACTS_TABLE }, 'c.id', 'r.contract_id')
      .select('r.*', {
        contract_title: 'c.title',
        contract_number: 'c.number',
        contract_starts_on: 'c.starts_on',
        contract_ends_on: 'c.ends_on',
      });
    applyListScope(query, listing.scope, { customerRef: 'c.customer_ref' });
    const rows: CoverageOfDevice[] = await query;
    const now = this.#now().toISOString();
    return pageOfRecords(
      rows
        .flatMap(row => tell(row, this.#timeZone, listing.withdrawnAt))
        .filter(({ at }) => at <= now),
      listing,
    );
  }
}

function tell(
  row: CoverageOfDevice,
  zone: string,
  withdrawnAt: string | undefined,
): HistoryRecord[] {
  const days = toCoverageRow(toCoverageRecord(row), {
    startsOn: row.contract_starts_on,
    endsOn: row.contract_ends_on,
  });
  if (!days) return [];
  const about = {
    kind: 'coverage' as const,
    title: row.contract_title,
    contractId: row.contract_id,
    contractNumber: row.contract_number,
  };
  const dayOf = (date: string) => DateTime.fromISO(date, { zone });
  const startsAt = dayOf(days.startsOn).startOf('day').toJSDate().toISOString();
  const endsAt = dayOf(days.endsOn).endOf('day').toJSDate().toISOString();
  if (withdrawnAt && withdrawnAt < startsAt) return [];
  const inForce = [
    { ...about, key: `${row.id}/started`, event: 'started', at: startsAt },
    {
      ...about,
      key: `${row.id}/ended`,
      event: 'ended',
      at: withdrawnAt && withdrawnAt < endsAt ? withdrawnAt : endsAt,
    },
  ];
  if (row.removed_at === null) return inForce;
  const removedAt = toInstant(row.removed_at);
  return [
    ...inForce.filter(({ at }) => at <= removedAt),
    {
      ...about,
      key: `${row.id}/removed`,
      event: 'removed',
      at: removedAt,
      actorRef: row.removed_by ?? undefined,
      coveredDays: { startsOn: days.startsOn, endsOn: days.endsOn },
    },
  ];
}
