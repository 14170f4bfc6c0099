import { TestDatabases } from '@backstage/backend-test-utils';

// Where no PostgreSQL answers, store tests quietly shrink to SQLite. That is
// convenient on a laptop and must not happen unnoticed in continuous integration.
const required: ('SQLITE_3' | 'POSTGRES_15')[] = process.env.CI
  ? ['SQLITE_3', 'POSTGRES_15']
  : ['SQLITE_3'];

describe('the databases that store tests run on', () => {
  const databases = TestDatabases.create({ ids: required });

  it.each(required)('include %p', async id => {
    expect(databases.supports(id)).toBe(true);
    const knex = await databases.init(id);
    expect(await knex.select({ answer: knex.raw('1 + 1') })).toEqual([
      { answer: 2 },
    ]);
  });
});
