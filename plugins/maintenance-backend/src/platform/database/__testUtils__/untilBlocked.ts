import { Knex } from 'knex';

/**
 * Waits until somebody waits for a lock in a PostgreSQL database, or the work
 * has come to its end without.
 */
export async function untilBlocked(
  db: Knex,
  work: Promise<unknown>,
): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  while (!isOver) {
    const { rows } = await db.raw(
      `select 1 from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}
