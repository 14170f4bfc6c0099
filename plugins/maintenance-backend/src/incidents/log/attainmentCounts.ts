import {
  CLOCK_NAMES,
  ClockName,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { MonthSpan, ReportCount, VerdictCount } from './attainment';

interface CountQuery {
  customerRef: string;
  /** Only incidents under this contract. */
  contractId?: string;
  /** One after the other without gaps. */
  months: readonly MonthSpan[];
}

/** Sums, which are text on PostgreSQL. */
interface CountedClocks {
  month: number;
  clock: ClockName;
  met: number | string;
  turned: number | string;
  all: number | string;
}

/** Counts a customer's incidents by the month in which they were reported. */
export async function countReports(
  db: Knex,
  { months, ...whose }: CountQuery,
): Promise<ReportCount[]> {
  const seen = incidentsOf(db, whose)
    .modify(within, months, 'reported_at')
    .select('covered', monthOf(db, months, 'reported_at'));
  const rows: { month: number; covered: unknown; incidents: unknown }[] =
    await db
      .from(seen.as('seen'))
      .groupBy('month', 'covered')
      .select('month', 'covered', db.raw('count(*) as incidents'));
  return rows.map(({ month, covered, incidents }) => ({
    month: months[month].month,
    covered: Boolean(covered),
    incidents: Number(incidents),
  }));
}

/**
 * Counts the clocks of a customer's incidents under contract by the month in
 * which they were met or their target passed, until now.
 */
export async function countVerdicts(
  db: Knex,
  { months, now, ...whose }: CountQuery & { now: Date },
): Promise<VerdictCount[]> {
  const countedOf = (clock: ClockName) => {
    const verdict = `${clock}_verdict`;
    const countedAt = `${clock}_counted_at`;
    return incidentsOf(db, whose)
      .where({ covered: true })
      .modify(within, months, countedAt)
      .where(query => query.whereNotNull(verdict).orWhere(countedAt, '<', now))
      .select(
        db.raw(`'${clock}' as clock`),
        db.raw('coalesce(??, 0) as met', [verdict]),
        db.raw('case when turned_clocks like ? then 1 else 0 end as turned', [
          `%"${clock}"%`,
        ]),
        monthOf(db, months, countedAt),
      );
  };
  const [first, ...others] = CLOCK_NAMES.map(countedOf);
  const rows: CountedClocks[] = await db
    .from(first.unionAll(others).as('counted'))
    .groupBy('month', 'clock')
    .select(
      'month',
      'clock',
      db.raw('sum(met) as met'),
      db.raw('sum(turned) as turned'),
      db.raw('count(*) as ??', ['all']),
    );
  return rows.map(({ month, clock, met, turned, all }) => ({
    month: months[month].month,
    clock,
    met: Number(met),
    breached: Number(all) - Number(met),
    turned: Number(turned),
  }));
}

/** A cancelled incident was none. */
function incidentsOf(
  db: Knex,
  { customerRef, contractId }: Omit<CountQuery, 'months'>,
): Knex.QueryBuilder {
  const query = db('incidents')
    .where({ customer_ref: customerRef })
    .whereNot('state', 'cancelled');
  return contractId ? query.where({ contract_id: contractId }) : query;
}

function within(
  query: Knex.QueryBuilder,
  months: readonly MonthSpan[],
  column: string,
): void {
  query
    .where(column, '>=', months[0].from)
    .where(column, '<', months[months.length - 1].to);
}

/** The place of a month, which no database can tell in every zone. */
function monthOf(
  db: Knex,
  months: readonly MonthSpan[],
  column: string,
): Knex.Raw {
  const cases = months.map((_, place) => `when ?? < ? then ${place}`).join(' ');
  return db.raw(
    `case ${cases} end as month`,
    months.flatMap(({ to }) => [column, to]),
  );
}
