import { Knex } from 'knex';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { Holding } from '../../inventory/devices/moves/DevicePast';
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

const END_OF_TIME = '9999-12-31T23:59:59.999Z';

type CoverageOfDevice = Omit<CoverageTableRow, 'search_text'> & {
  removed_at: Date | number | null;
  removed_by: string | null;
  contract_title: string;
  contract_number: string;
  contract_customer_ref: string;
  contract_starts_on: string;
  contract_ends_on: string;
};

/**
 * When contracts began and ceased to cover a device: the first and the last
 * moment of the days in the reporting zone, as far as they have passed; and when
 * somebody removed its coverage. A contract covers it while it is its customer's,
 * and until it was withdrawn.
 */
export class CoverageHistory implements HistorySource {
  readonly #db: Knex;
  readonly #devices: DeviceDirectory;
  readonly #timeZone: string;
  readonly #now: () => Date;

  constructor(options: {
    db: Knex;
    devices: DeviceDirectory;
    timeZone: string;
    now?: () => Date;
  }) {
    this.#db = options.db;
    this.#devices = options.devices;
    this.#timeZone = options.timeZone;
    this.#now = options.now ?? (() => new Date());
  }

  async listHistory(listing: HistoryListing): Promise<HistoryRecord[]> {
    const holdings = await this.#devices.past.listHoldings(listing);
    const covered = [
      listing.deviceRef,
      ...new Set(holdings.map(({ customerRef }) => customerRef)),
    ];
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
        contract_customer_ref: 'c.customer_ref',
        contract_starts_on: 'c.starts_on',
        contract_ends_on: 'c.ends_on',
      });
    applyListScope(query, listing.scope, { customerRef: 'c.customer_ref' });
    const rows: CoverageOfDevice[] = await query;
    const now = this.#now().toISOString();
    return pageOfRecords(
      rows
        .flatMap(row =>
          holdings
            .filter(held => held.customerRef === row.contract_customer_ref)
            .flatMap((held, i) =>
              tell(row, held, i, {
                timeZone: this.#timeZone,
                withdrawnAt: listing.withdrawnAt,
              }),
            ),
        )
        .filter(({ at }) => at <= now),
      listing,
    );
  }
}

/** @param time - tells the times apart in which the customer had the device */
function tell(
  row: CoverageOfDevice,
  held: Holding,
  time: number,
  options: { timeZone: string; withdrawnAt: string | undefined },
): HistoryRecord[] {
  const { timeZone: zone, withdrawnAt } = options;
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
  const { since = '' } = held;
  const until = [held.until, withdrawnAt ?? END_OF_TIME]
    .filter(each => each !== undefined)
    .sort()[0];
  const key = time === 0 ? row.id : `${row.id}/${time}`;
  const dayOf = (date: string) => DateTime.fromISO(date, { zone });
  const firstOf = dayOf(days.startsOn).startOf('day').toJSDate().toISOString();
  const lastOf = dayOf(days.endsOn).endOf('day').toJSDate().toISOString();
  const startedAt = firstOf > since ? firstOf : since;
  const endedAt = lastOf < until ? lastOf : until;
  const inForce =
    startedAt < endedAt
      ? [
          { ...about, key: `${key}/started`, event: 'started', at: startedAt },
          { ...about, key: `${key}/ended`, event: 'ended', at: endedAt },
        ]
      : [];
  if (row.removed_at === null) return inForce;
  const removedAt = toInstant(row.removed_at);
  if (removedAt < since || removedAt > until) return inForce;
  return [
    ...inForce.filter(({ at }) => at <= removedAt),
    {
      ...about,
      key: `${key}/removed`,
      event: 'removed',
      at: removedAt,
      actorRef: row.removed_by ?? undefined,
      coveredDays: { startsOn: days.startsOn, endsOn: days.endsOn },
    },
  ];
}
