import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { toInstant } from '../../platform/database/instants';
import { StoredInstant } from './incidentRows';

/**
 * Tells the months in which incidents were reported in a zone, for rows that
 * were written while another was configured. Rows that are right are left
 * alone.
 */
export async function retellMonths(db: Knex, zone: string): Promise<void> {
  const [{ first, last }]: Record<'first' | 'last', StoredInstant | null>[] =
    await db('incidents').select({
      first: db.min('reported_at'),
      last: db.max('reported_at'),
    });
  if (first === null || last === null) return;
  const end = DateTime.fromISO(toInstant(last), { zone });
  let month = DateTime.fromISO(toInstant(first), { zone }).startOf('month');
  while (month <= end) {
    const next = month.plus({ months: 1 });
    const name = month.toFormat('yyyy-MM');
    await db('incidents')
      .where('reported_at', '>=', month.toJSDate())
      .where('reported_at', '<', next.toJSDate())
      .whereNot('reported_month', name)
      .update({ reported_month: name });
    month = next;
  }
}
