import { findPostgres, POSTGRES_VARIABLE } from '../postgres.mjs';
import { run, StepError } from '../toolchain.mjs';

const STEPS = [
  {
    name: 'Type check',
    command: ['tsc'],
    remedy: 'correct the errors above.',
  },
  {
    name: 'Lint',
    command: ['backstage-cli', 'repo', 'lint', '--max-warnings', '0'],
    remedy: 'correct the findings above; `yarn lint:all --fix` corrects some.',
  },
  {
    name: 'Formatting',
    command: ['prettier', '--check', '--loglevel', 'warn', '.'],
    remedy: 'run `yarn prettier --write .`.',
  },
  {
    name: 'Unit tests',
    command: [
      'backstage-cli',
      'repo',
      'test',
      '--watchAll=false',
      '--maxWorkers=2',
    ],
    remedy:
      'correct the failures above; `yarn test:unit <path>` runs one file and watches it.',
  },
];

/** `npm test`: everything that needs no browser, stopping at the first failure. */
export default async function test({ node, yarn, env }) {
  const postgres = await findPostgres();
  if (postgres) {
    console.log('Databases under test: SQLite and PostgreSQL.');
  } else if (process.env.CI) {
    throw new StepError(
      'No PostgreSQL server answers, and CI must not test on SQLite alone.',
      `start one on 127.0.0.1:5432, or put a connection string into ${POSTGRES_VARIABLE}.`,
    );
  } else {
    console.log(
      `Databases under test: SQLite only. For PostgreSQL too, start a server on 127.0.0.1:5432 or set ${POSTGRES_VARIABLE}.`,
    );
  }

  const testEnv = postgres ? { ...env, [POSTGRES_VARIABLE]: postgres } : env;
  for (const { name, command, remedy } of STEPS) {
    console.log(`\n── ${name}`);
    const startedAt = Date.now();
    if ((await run(node, [yarn, ...command], { env: testEnv })) !== 0) {
      throw new StepError(`${name} failed.`, remedy);
    }
    console.log(
      `${name}: passed in ${Math.round((Date.now() - startedAt) / 1000)} s.`,
    );
  }
  return 0;
}
