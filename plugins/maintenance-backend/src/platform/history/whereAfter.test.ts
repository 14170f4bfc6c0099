import { TestDatabases } from '@backstage/backend-test-utils';
import { HistoryKind } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { cutPage } from '../database/cursor';
import { toInstant } from '../database/instants';
import { comparePositions } from './comparePositions';
import { HistoryRecord } from './HistorySource';
import { mergeHistory } from './mergeHistory';
import { whereAfter } from './whereAfter';

const KINDS: HistoryKind[] = ['coverage', 'incident', 'ledger'];
const INSTANTS = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];

interface Row {
  at: Date | number;
  key: string;
}

describe('whereAfter', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  async function listKind(
    db: Knex,
    kind: HistoryKind,
    { after, limit }: { after?: HistoryRecord; limit: number },
  ): Promise<HistoryRecord[]> {
    const query = db('happened').where({ kind }).limit(limit);
    whereAfter(query, kind, after, ['at', 'key'], key => [key]);
    const rows: Row[] = await query;
    return rows.map(({ at, key }) => ({
      at: toInstant(at),
      kind,
      key,
      event: 'x',
    }));
  }

  it.each(databases.eachSupportedId())(
    'goes on after an entry of any kind, once through all of one instant, on %p',
    async databaseId => {
      const db = await databases.init(databaseId);
      await db.schema.createTable('happened', table => {
        table.timestamp('at', { useTz: true, precision: 3 });
        table.string('kind');
        table.string('key');
      });
      const all = INSTANTS.flatMap(at =>
        KINDS.flatMap(kind =>
          ['a', 'b'].map(key => ({ at, kind, key, event: 'x' })),
        ),
      );
      await db('happened').insert(
        all.map(({ at, kind, key }) => ({ at: new Date(at), kind, key })),
      );

      for (let limit = 1; limit <= all.length; limit += 1) {
        const read = new Array<HistoryRecord>();
        let after: HistoryRecord | undefined;
        do {
          const listing = { after, limit: limit + 1 };
          const lists = await Promise.all(
            KINDS.map(kind => listKind(db, kind, listing)),
          );
          const merged = mergeHistory(lists);
          const page = cutPage('history', merged, limit, ({ key }) => [key]);
          read.push(...page.items);
          after = page.nextCursor ? page.items.at(-1) : undefined;
        } while (after && read.length <= all.length);
        expect(read).toEqual([...all].sort(comparePositions));
      }
    },
  );
});
