import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { isPostgres } from './isPostgres';

/**
 * Lets PostgreSQL parse and plan a statement once for each connection instead
 * of every time, which takes longer than most of our statements run. Other
 * databases get it as it is.
 *
 * For hot statements whose text does not vary: a connection keeps them all. They
 * name their columns, because PostgreSQL refuses a kept `select *` once a
 * migration of a newer instance has added one.
 */
export function prepared<Query extends Pick<Knex.Raw, 'toSQL'>>(
  db: Knex,
  query: Query,
): Query {
  if (!isPostgres(db)) return query;
  const compile = query.toSQL.bind(query);
  // Within the compilation, because knex compiles when it runs a query, and a
  // second time would cost as much as is saved elsewhere.
  return Object.assign(query, {
    toSQL: () => {
      const statement = compile();
      const options = { ...statement.options, name: nameOf(statement.sql) };
      return Object.assign(statement, { options });
    },
  });
}

/** Two texts never share a name, which PostgreSQL cuts at 63 characters. */
function nameOf(sql: string): string {
  return `maintenance_${createHash('sha1').update(sql).digest('hex')}`;
}
