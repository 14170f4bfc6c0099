import { TestDatabases } from '@backstage/backend-test-utils';
import { oneAtATime } from './oneAtATime';

describe('oneAtATime', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  it('asks the connection only when it has answered', async () => {
    const db = await databases.init('POSTGRES_15');
    await db.transaction(async tx => {
      const connection = await tx.client.acquireConnection();
      const wasFree: boolean[] = [];
      const query = connection.query.bind(connection);
      connection.query = (...asked: unknown[]) => {
        wasFree.push(connection.readyForQuery);
        return query(...asked);
      };
      const ask = () => tx.raw('select 1');
      oneAtATime(tx);
      await Promise.all([ask(), ask(), ask()]);
      expect(wasFree).toEqual([true, true, true]);
    });
  });

  it.each(databases.eachSupportedId())('answers each, on %p', async id => {
    const db = await databases.init(id);
    await db.transaction(async tx => {
      oneAtATime(tx);
      const ask = (n: number) => tx.select({ n: tx.raw('? + 0', [n]) });
      expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual(
        [1, 2, 3].map(n => [{ n }]),
      );
    });
  });
});
