import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { createCasesApi, DB01 } from './__testUtils__/createCasesApi';
import { aCaseFile } from './__testUtils__/cases';

jest.setTimeout(60_000);

const NAME = '20261124080000_cases.js';
const TABLES = ['cases', 'case_index', 'case_feedback'];

describe('20261124080000_cases', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'goes up, takes cases and feedback, goes down and up again on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      const migration = { directory: MIGRATIONS_DIRECTORY, name: NAME };
      const existing = () =>
        Promise.all(TABLES.map(table => db.schema.hasTable(table)));
      const write = async () => {
        const { knowledgeBase, indexer, http } = await createCasesApi(db);
        knowledgeBase.put(aCaseFile('fan'));
        await indexer.index();
        const answer = await http
          .post('/cases/fan/feedback')
          .send({ worked: true, deviceRef: DB01 });
        expect(answer.status).toBe(201);
        await expect(db('cases').pluck('slug')).resolves.toEqual(['fan']);
      };
      await write();

      await db.migrate.down(migration);
      await expect(existing()).resolves.toEqual([false, false, false]);

      await db.migrate.up(migration);
      await expect(existing()).resolves.toEqual([true, true, true]);
      await write();
    },
  );
});
