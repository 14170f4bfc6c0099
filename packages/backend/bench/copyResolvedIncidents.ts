import { Knex } from 'knex';

/** The clocks of a copy are those of its original, so that only these columns move. */
const SHIFTED = ['reported_at', 'breaches_at', 'at_risk_at'];

const DAY_MS = 86_400_000;

/**
 * Copies the rows of resolved incidents, with their search texts, to earlier
 * days until there are `total` incidents. Each round copies what there is by
 * then, one and a half times as far into the past as the round before. The
 * copies have no events: no list and no search reads them.
 */
export async function copyResolvedIncidents(
  knex: Knex,
  total: number,
): Promise<void> {
  const { id: _, ...columns } = await knex('incidents').columnInfo();
  const names = Object.keys(columns);
  let missing = total - (await countIncidents(knex));
  for (let days = 20; missing > 0; days = Math.round(days * 1.5)) {
    const values = names.map(name =>
      SHIFTED.includes(name)
        ? earlier(knex, name, days)
        : knex.ref(`incidents.${name}`),
    );
    await knex
      .from(knex.raw('incidents (??)', [names]))
      .insert(
        knex('incidents')
          .where('state', 'resolved')
          .select(values)
          .limit(missing),
      );
    missing = total - (await countIncidents(knex));
  }
  await knex.raw(isPostgres(knex) ? 'vacuum analyze incidents' : 'analyze');
}

async function countIncidents(knex: Knex): Promise<number> {
  const [{ count }] = await knex('incidents').count({ count: '*' });
  return Number(count);
}

function earlier(knex: Knex, column: string, days: number): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw(`?? - ? * interval '1 day'`, [column, days])
    : knex.raw('?? - ?', [column, days * DAY_MS]);
}

function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}
