import { Knex } from 'knex';
import {
  EndCover,
  FormerCover,
} from '../../inventory/devices/moves/FormerCover';
import { localDateAt } from '../../platform/dates/localDates';
import { CalendarService } from '../calendars/CalendarService';
import { toCoverageRow } from '../contracts/ContractRecord';
import { CONTRACTS_TABLE, lockContract } from '../contracts/contractsTable';
import {
  COVERAGE_TABLE,
  CoverageTableRow,
  insertRemovedCoverage,
  toCoverageRecord,
} from './coverageTable';

const REFS_PER_QUERY = 900;

type RowOfContract = CoverageTableRow & {
  contract_starts_on: string;
  contract_ends_on: string;
  calendar_id: string;
};

/**
 * Ends what contracts cover of devices that leave their customer: rows end with
 * the day of the move, and those of later days are removed. A row for the whole
 * customer means the devices that the customer has, and stays.
 */
export class CoverOfMoved implements FormerCover {
  readonly #db: Knex;
  readonly #calendars: Pick<CalendarService, 'getTimeZone'>;

  constructor(options: {
    db: Knex;
    calendars: Pick<CalendarService, 'getTimeZone'>;
  }) {
    this.#db = options.db;
    this.#calendars = options.calendars;
  }

  async prepareEnd(at: Date): Promise<EndCover> {
    const todays = await this.#todays(at);
    return async ({ customerRef, deviceRefs, by }, transaction) => {
      for (let i = 0; i < deviceRefs.length; i += REFS_PER_QUERY) {
        const some = deviceRefs.slice(i, i + REFS_PER_QUERY);
        const rows = await findRows(customerRef, some, transaction);
        await endRows(rows, todays, { at, by }, transaction);
      }
    };
  }

  /** What day it is by each calendar that a contract has. */
  async #todays(at: Date): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#db(CONTRACTS_TABLE).distinct('calendar_id');
    const todays = new Map<string, string>();
    for (const { calendar_id: id } of rows) {
      todays.set(id, localDateAt(at, await this.#calendars.getTimeZone(id)));
    }
    return todays;
  }
}

async function findRows(
  customerRef: string,
  deviceRefs: readonly string[],
  transaction: Knex.Transaction,
): Promise<RowOfContract[]> {
  const query = () =>
    transaction({ r: COVERAGE_TABLE })
      .join({ c: CONTRACTS_TABLE }, 'c.id', 'r.contract_id')
      .where('c.customer_ref', customerRef)
      .where('r.scope', 'device')
      .whereIn('r.covered_ref', deviceRefs);
  const contracts = await query().distinct('c.id').orderBy('c.id');
  for (const { id } of contracts) await lockContract(transaction, id);
  return query().select('r.*', {
    contract_starts_on: 'c.starts_on',
    contract_ends_on: 'c.ends_on',
    calendar_id: 'c.calendar_id',
  });
}

async function endRows(
  rows: readonly RowOfContract[],
  todays: ReadonlyMap<string, string>,
  removal: { at: Date; by: string },
  transaction: Knex.Transaction,
): Promise<void> {
  const later = new Array<CoverageTableRow>();
  for (const row of rows) {
    const { contract_starts_on, contract_ends_on, calendar_id, ...own } = row;
    const today = todays.get(calendar_id) ?? localDateAt(removal.at, 'UTC');
    const days = toCoverageRow(toCoverageRecord(own), {
      startsOn: contract_starts_on,
      endsOn: contract_ends_on,
    });
    if (!days || days.endsOn <= today) continue;
    if (days.startsOn > today) later.push(own);
    else {
      await transaction(COVERAGE_TABLE)
        .where('id', own.id)
        .update({ ends_on: today });
    }
  }
  await insertRemovedCoverage(transaction, later, removal);
  for (let i = 0; i < later.length; i += REFS_PER_QUERY) {
    const ids = later.slice(i, i + REFS_PER_QUERY).map(({ id }) => id);
    await transaction(COVERAGE_TABLE).whereIn('id', ids).delete();
  }
}
