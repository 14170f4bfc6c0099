import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, StepError } from './toolchain.mjs';

/** Where Backstage's test databases look for a PostgreSQL server. */
export const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

const LOCAL_SERVERS = ['postgres', 'root'].map(
  user => `postgresql://${user}@127.0.0.1:5432/postgres`,
);

/**
 * The connection string of a server that answers: the one in the variable if
 * that is set, else one on this machine that lets us in without a password.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findPostgres() {
  const given = process.env[POSTGRES_VARIABLE];
  if (given) {
    const problem = await connectionProblem(given);
    if (!problem) return given;
    throw new StepError(
      `The server named by ${POSTGRES_VARIABLE} does not answer: ${problem}`,
      'start it, or correct or remove the variable.',
    );
  }
  for (const candidate of LOCAL_SERVERS) {
    if (!(await connectionProblem(candidate))) return candidate;
  }
  return undefined;
}

/** @returns {Promise<string | undefined>} why it does not answer; nothing if it does */
async function connectionProblem(connectionString) {
  const { Client } = createRequire(
    join(root, 'packages', 'backend', 'package.json'),
  )('pg');
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 3000,
  });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return undefined;
  } catch (error) {
    return error.message || String(error.code);
  } finally {
    await client.end().catch(() => undefined);
  }
}
