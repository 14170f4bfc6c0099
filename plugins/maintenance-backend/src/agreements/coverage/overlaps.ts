import { CoverageOverlap } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { DateRange, intersection } from '../../platform/dates/localDates';
import {
  ContractRecord,
  CoverageRecord,
  toCoverageRow,
} from '../contracts/ContractRecord';
import { CONTRACTS_TABLE } from '../contracts/contractsTable';
import { CoverageOfContract } from './coverageAt';
import { COVERAGE_TABLE } from './coverageTable';

/** The days of a contract from a date on; none where it has ended by then. */
export function daysFrom(
  today: string,
  contract: DateRange,
): DateRange | undefined {
  return intersection(contract, { startsOn: today, endsOn: contract.endsOn });
}

/** Rows `r` of a contract that another one covers as well on some of these days. */
export function whereOverlapping(
  query: Knex.QueryBuilder,
  contract: ContractRecord,
  { startsOn: from, endsOn: to }: DateRange,
): void {
  query
    .where('r.starts_on', '<=', to)
    .where('r.ends_on', '>=', from)
    .whereExists(other =>
      // Stretches of days have a day in common if each two of them have.
      other
        .select('o.id')
        .from({ o: COVERAGE_TABLE })
        // SQLite goes through a cross join in this order: from the few rows
        // that cover the same to their contracts, not the other way round.
        .joinRaw('cross join ?? as ??', [CONTRACTS_TABLE, 'k'])
        .whereRaw('k.id = o.contract_id')
        .where('k.customer_ref', contract.customerRef)
        .whereNot('k.id', contract.id)
        .whereRaw('o.covered_ref in (r.covered_ref, ?)', [contract.customerRef])
        .where('k.starts_on', '<=', to)
        .where('k.ends_on', '>=', from)
        .where('o.starts_on', '<=', to)
        .where('o.ends_on', '>=', from)
        .whereRaw('o.starts_on <= r.ends_on and r.starts_on <= o.ends_on')
        .whereRaw('k.starts_on <= r.ends_on and r.starts_on <= k.ends_on')
        .whereRaw('o.starts_on <= k.ends_on and k.starts_on <= o.ends_on'),
    );
}

/**
 * The other contracts that cover the same as a row on some of these days, in
 * the order in which they begin to.
 *
 * @param others - rows that mean the row's device or its customer, at any time
 */
export function overlapsOf(
  row: CoverageRecord,
  contract: ContractRecord,
  days: DateRange,
  others: readonly CoverageOfContract[],
): CoverageOverlap[] {
  const own = toCoverageRow(row, contract);
  const asked = own && intersection(own, days);
  if (!asked) return [];
  return others
    .flatMap(other => {
      const theirs =
        other.contract.id !== contract.id &&
        other.contract.customerRef === contract.customerRef &&
        toCoverageRow(other.row, other.contract);
      const common = theirs && intersection(asked, theirs);
      if (!common) return [];
      const { id: contractId, number: contractNumber } = other.contract;
      return [{ contractId, contractNumber, ...common }];
    })
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}
