import { TestDatabases } from '@backstage/backend-test-utils';
import {
  HistoryImport,
  ImportedHistory,
} from '@weibao/backstage-plugin-maintenance-node';
import { createTestDeps } from '../__testUtils__/createTestDeps';
import { MIGRATIONS_DIRECTORY } from '../platform/database/migrate';
import { scheduleHistoryImports } from './__testUtils__/scheduleHistoryImports';
import { HistoryImports } from './HistoryImports';

const calendarOf = (id: string) => ({
  id,
  title: id,
  timeZone: 'Asia/Shanghai',
  alwaysOpen: true,
});

/** Makes calendars, one in each step. */
async function makeCalendars(history: ImportedHistory, ...ids: string[]) {
  for (const id of ids) {
    await history.record(async at => {
      await at(history.startedAt).createCalendar(calendarOf(id));
    });
  }
}

describe('HistoryImports', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

  const importing = (
    run: HistoryImport['run'],
    waitsFor?: HistoryImport['waitsFor'],
  ): HistoryImport => ({ id: 'old-tickets', run, waitsFor });

  it('refuses two imports of one id, and an id too long for its table', () => {
    const imports = new HistoryImports();
    imports.addHistoryImport(importing(async () => {}));
    expect(() => imports.addHistoryImport(importing(async () => {}))).toThrow(
      'There are two history imports with the id "old-tickets"',
    );
    const long = { id: 'x'.repeat(65), run: async () => {} };
    expect(() => imports.addHistoryImport(long)).toThrow(
      'longer than 64 characters',
    );
  });

  describe.each(databases.eachSupportedId())('on %p', id => {
    async function setUp(historyImport: HistoryImport) {
      const database = await databases.init(id);
      await database.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const deps = createTestDeps(database);
      return {
        database,
        deps,
        schedule: () => scheduleHistoryImports(deps, historyImport),
        calendars: () => database('calendars').orderBy('id').pluck('id'),
      };
    }

    it('does an import once, on one instance', async () => {
      const { calendars, schedule } = await setUp(
        importing(history => makeCalendars(history, 'a', 'b')),
      );
      const { run, tasks } = await schedule();
      expect(tasks).toEqual([
        expect.objectContaining({
          id: 'maintenance-history-import-old-tickets',
          scope: 'global',
          timeout: { minutes: 1 },
        }),
      ]);
      expect(await run()).toBe(true);
      expect(await run()).toBe(true);
      expect(await calendars()).toEqual(['a', 'b']);
      expect((await schedule()).tasks).toEqual([]);
    });

    it('waits, and says once for what', async () => {
      const awaited: (string | undefined)[] = ['a', 'a', 'b', undefined];
      const { calendars, deps, schedule } = await setUp(
        importing(
          history => makeCalendars(history, 'a'),
          async () => awaited.shift(),
        ),
      );
      const { run } = await schedule();
      for (let i = 0; i < 3; i++) expect(await run()).toBe(false);
      expect(deps.logger.info.mock.calls).toEqual([
        ['The history import old-tickets waits for a'],
        ['The history import old-tickets waits for b'],
      ]);
      expect(await calendars()).toEqual([]);
      expect(await run()).toBe(true);
      expect(await calendars()).toEqual(['a']);
    });

    it('goes on after the last step that was done, from the same instant', async () => {
      let isInterrupted = true;
      const instants: Date[] = [];
      const { calendars, schedule } = await setUp(
        importing(async history => {
          instants.push(history.startedAt);
          await makeCalendars(history, 'a');
          await history.record(async at => {
            await at(history.startedAt).createCalendar(calendarOf('b'));
            if (isInterrupted) throw new Error('The power is gone');
          });
        }),
      );
      await expect((await schedule()).run()).rejects.toThrow('power is gone');
      expect(await calendars()).toEqual(['a']);

      isInterrupted = false;
      expect(await (await schedule()).run()).toBe(true);
      expect(await calendars()).toEqual(['a', 'b']);
      expect(instants[1]).toEqual(instants[0]);
    });

    it('stops between two steps when it is told to', async () => {
      const stop = new AbortController();
      const { calendars, schedule } = await setUp(
        importing(async history => {
          await makeCalendars(history, 'a');
          stop.abort();
          await makeCalendars(history, 'b');
        }),
      );
      expect(await (await schedule()).run(stop.signal)).toBe(false);
      expect(await calendars()).toEqual(['a']);
    });

    it('does nothing that another process does meanwhile', async () => {
      const { calendars, database, schedule } = await setUp(
        importing(async history => {
          await database('history_imports').update({ steps: 1 });
          await makeCalendars(history, 'a');
        }),
      );
      await expect((await schedule()).run()).rejects.toThrow(
        'The history import old-tickets is being done elsewhere',
      );
      expect(await calendars()).toEqual([]);
    });
  });
});
