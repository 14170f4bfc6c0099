import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createDemoModule } from './__testUtils__/createDemoModule';
import { startDemoPortal } from './__testUtils__/startDemoPortal';

jest.setTimeout(120_000);

const SEED = resolvePackagePath(
  '@weibao/backstage-plugin-maintenance-backend-module-demo',
  '../../knowledge-base',
);
const amounts = { past: 60, current: 0 };

describe('loadCaseFeedback', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const directory = createMockDirectory();

  async function load(settings: { knowledgeBase?: object }) {
    const database = await databases.init('SQLITE_3');
    const portal = await startDemoPortal(
      database,
      createDemoModule({ amounts }),
      { demoData: true, ...settings },
    );
    await portal.importLedgers();
    expect(await portal.load()).toBe(true);
    return {
      database,
      again: async () => {
        await database('history_imports').update({ finished_at: null });
        await portal.load();
      },
      said: () => database('case_feedback').orderBy('id').select(),
    };
  }

  it('says of some closed incidents whether their case helped, once', async () => {
    const { again, database, said } = await load({
      knowledgeBase: { directory: directory.resolve('cases'), seed: SEED },
    });
    const first = await said();
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThanOrEqual(12);
    const perCase = new Map<string, number>();
    for (const { slug } of first) {
      perCase.set(slug, (perCase.get(slug) ?? 0) + 1);
    }
    expect(Math.max(...perCase.values())).toBeLessThanOrEqual(3);

    const closed = await database('incidents').where({ state: 'closed' });
    const targets = closed.map(
      ({ id }) => `INC-${String(id).padStart(6, '0')}`,
    );
    expect(targets).toEqual(
      expect.arrayContaining(first.map(({ target }) => target)),
    );
    const now = Date.now();
    expect(
      first.filter(
        ({ given_at }) => new Date(given_at).getTime() > now - 60_000,
      ),
    ).toEqual([]);

    await again();
    expect(await said()).toEqual(first);
  });

  it('says nothing where there are no cases', async () => {
    const { said } = await load({});
    expect(await said()).toEqual([]);
  });
});
