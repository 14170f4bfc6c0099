import { TestDatabases } from '@backstage/backend-test-utils';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import {
  createTestIncidentService,
  networkSwitch,
  server,
} from './__testUtils__/createTestIncidentService';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'IncidentSearch on %p',
  databaseId => {
    it('finds the same in the same order, be words frequent, less so, or rare', async () => {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const service = createTestIncidentService(knex);
      const ids: string[] = [];
      for (let i = 0; i < 40; i++) {
        const words = [
          '报警',
          i % 2 === 0 && '风扇',
          i % 13 === 0 && '主板',
        ].filter(Boolean);
        const { id } = await service.reportIncident(
          {
            device: i % 3 === 0 ? networkSwitch : server,
            level: 'II',
            title: words.join(' '),
            reporter: { name: 'x' },
            reportedAt: new Date(Date.UTC(2026, 0, 1, 40 - i)).toISOString(),
          },
          'user:default/desk',
        );
        ids.push(id);
      }
      const everySecond = ids.filter((_id, i) => i % 2 === 0);
      const find = async (
        q: string,
        limit: number,
        order: '-reportedAt' | 'reportedAt' = '-reportedAt',
      ) => {
        const found: string[] = [];
        let cursor: string | undefined;
        do {
          const page: Awaited<ReturnType<typeof service.listIncidents>> =
            await service.listIncidents({
              scope: 'all',
              q,
              limit,
              order,
              cursor,
            });
          found.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor);
        return found;
      };

      for (const limit of [5, 15, 50]) {
        expect(await find('报警', limit)).toEqual(ids);
        expect(await find('风扇 报警', limit)).toEqual(everySecond);
        expect(await find('风扇', limit, 'reportedAt')).toEqual(
          [...everySecond].reverse(),
        );
        expect(await find('主板', limit)).toEqual([
          ids[0],
          ids[13],
          ids[26],
          ids[39],
        ]);
        expect(await find('主板', limit, 'reportedAt')).toEqual([
          ids[39],
          ids[26],
          ids[13],
          ids[0],
        ]);
        expect(await find('FOC2231 风扇', limit)).toEqual(
          ids.filter((_id, i) => i % 6 === 0),
        );
      }
    });
  },
);
