import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';

const NAME = '20261124082000_case_drafts.js';

function aRow(id: string, state: string, slug: string | null) {
  return {
    id,
    version: 1,
    state,
    slug,
    markdown: '',
    author_ref: 'user:default/wu.jing',
    incident_ids: '[]',
    redactions: '[]',
    created_at: new Date(0),
    updated_at: new Date(0),
  };
}

describe('20261124082000_case_drafts', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'goes up, down and up again on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      const migration = { directory: MIGRATIONS_DIRECTORY, name: NAME };
      for (let round = 0; round < 2; round++) {
        await db.migrate.up(migration);
        // A name may be thought of twice, and have been published before.
        await db('case_drafts').insert([
          aRow('1', 'writing', 'ssd'),
          aRow('2', 'writing', 'ssd'),
          aRow('3', 'published', 'ssd'),
          aRow('4', 'in-review', 'ssd'),
          aRow('5', 'in-review', null),
          aRow('6', 'in-review', null),
        ]);
        await expect(
          db('case_drafts').insert(aRow('7', 'publishing', 'ssd')),
        ).rejects.toMatchObject({
          message: expect.stringMatching(/unique/i),
        });
        await expect(db('case_documentation')).resolves.toEqual([]);

        await db.migrate.down(migration);
        await expect(db.schema.hasTable('case_drafts')).resolves.toBe(false);
      }
    },
  );
});
