import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { setImmediate } from 'node:timers/promises';
import { LedgerProgress, LedgerRecorder } from '../LedgerCall';
import { LedgerUploads } from './LedgerUploads';
import { LedgerUploadStore } from './LedgerUploadStore';

jest.setTimeout(60_000);

const LI = 'user:default/li.na';
const IMPORT = {
  id: 'an-upload-of-li-na',
  startedBy: LI,
  steps: ['reading', 'comparing', 'writing'],
} as const;

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'LedgerUploads on %p',
  databaseId => {
    async function setUp() {
      const db = await databases.init(databaseId);
      await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const clock = { now: new Date('2026-11-23T04:00:00Z') };
      const createInstance = () =>
        new LedgerUploads({
          store: new LedgerUploadStore({ db }),
          logger: mockServices.logger.mock(),
          now: () => clock.now,
        });
      return {
        clock,
        db,
        here: createInstance(),
        elsewhere: createInstance(),
        wait: (milliseconds: number) => {
          clock.now = new Date(clock.now.getTime() + milliseconds);
        },
      };
    }

    /** Work that goes on until it is told how it ends. */
    function longWork() {
      let tell: (progress: LedgerProgress) => void = () => {};
      let end: { resolve(id: string): void; reject(error: Error): void };
      const ended = new Promise<string>((resolve, reject) => {
        end = { resolve, reject };
      });
      let begin: () => void;
      const begun = new Promise<void>(resolve => {
        begin = resolve;
      });
      return {
        begun,
        work: (onProgress: typeof tell) => {
          tell = onProgress;
          begin();
          return ended;
        },
        tell: (progress: LedgerProgress) => tell(progress),
        finish: (ledgerId: string) => end.resolve(ledgerId),
        fail: (error: Error) => end.reject(error),
      };
    }

    it('tells how far the work is, here at once and elsewhere soon', async () => {
      const { here, elsewhere, wait } = await setUp();
      const work = longWork();
      const result = here.follow(IMPORT, work.work, id => id);
      await work.begun;
      expect(await elsewhere.getUpload(IMPORT.id, LI)).toEqual({
        id: IMPORT.id,
        state: 'running',
        step: 'reading',
        done: 0,
        total: 0,
      });

      wait(600);
      work.tell({ step: 'writing', done: 50, total: 100 });
      const halfWritten = {
        id: IMPORT.id,
        state: 'running',
        step: 'writing',
        done: 50,
        total: 100,
        share: 0.75,
      };
      expect(await here.getUpload(IMPORT.id, LI)).toEqual(halfWritten);
      let seen = await elsewhere.getUpload(IMPORT.id, LI);
      while (seen.done === 0) seen = await elsewhere.getUpload(IMPORT.id, LI);
      expect(seen).toMatchObject({
        ...halfWritten,
        share: expect.closeTo(0.75),
      });

      work.finish('ledger-1');
      expect(await result).toBe('ledger-1');
      for (const instance of [here, elsewhere]) {
        expect(await instance.getUpload(IMPORT.id, LI)).toMatchObject({
          state: 'done',
          share: 1,
          ledgerId: 'ledger-1',
        });
      }
    });

    it('goes on while a transaction holds the database', async () => {
      const { db, here, wait } = await setUp();
      await here.follow(
        IMPORT,
        onProgress =>
          db.transaction(async tx => {
            wait(600);
            onProgress({ step: 'writing', done: 1, total: 2 });
            expect(await here.getUpload(IMPORT.id, LI)).toMatchObject({
              done: 1,
            });
            await tx('ledger_uploads').select('id');
          }),
        () => undefined,
      );
      expect((await here.getUpload(IMPORT.id, LI)).state).toBe('done');
    });

    it('says why work failed, in words for whoever can do something about it', async () => {
      const { here, elsewhere } = await setUp();
      const fail = (id: string, error: Error) =>
        here.follow(
          { ...IMPORT, id },
          () => Promise.reject(error),
          () => undefined,
        );
      await expect(
        fail('refused', new InputError('No heading row')),
      ).rejects.toThrow('No heading row');
      await expect(fail('broken', new Error('disk full'))).rejects.toThrow(
        'disk full',
      );
      expect(await elsewhere.getUpload('refused', LI)).toMatchObject({
        state: 'failed',
        message: 'No heading row',
      });
      expect(await elsewhere.getUpload('broken', LI)).toMatchObject({
        state: 'failed',
        message: 'The work on the file failed',
      });
    });

    describe('of a process that was killed', () => {
      /** What a process leaves behind that ends without a word. */
      async function killed(
        { here, wait }: Awaited<ReturnType<typeof setUp>>,
        during?: (onLedger: LedgerRecorder) => Promise<void>,
      ) {
        const begun = new Promise<void>(resolve => {
          here.follow(
            IMPORT,
            async (_, onLedger) => {
              await during?.(onLedger);
              resolve();
              return new Promise<string>(() => {});
            },
            id => id,
          );
        });
        await begun;
        wait(45_001);
      }

      it('tells that nothing was taken', async () => {
        const test = await setUp();
        await killed(test);
        expect(await test.elsewhere.getUpload(IMPORT.id, LI)).toMatchObject({
          state: 'interrupted',
          message:
            'The work was interrupted and nothing was taken; send the file again',
        });
      });

      it('tells what was taken before', async () => {
        const test = await setUp();
        await killed(test, onLedger =>
          test.db.transaction(tx => onLedger('ledger-1', tx)),
        );
        expect(await test.elsewhere.getUpload(IMPORT.id, LI)).toMatchObject({
          state: 'done',
          ledgerId: 'ledger-1',
        });
      });

      it('tells that nothing was taken where that was rolled back', async () => {
        const test = await setUp();
        await killed(test, async onLedger => {
          const rolledBack = test.db.transaction(async tx => {
            await onLedger('ledger-1', tx);
            throw new Error('killed');
          });
          await expect(rolledBack).rejects.toThrow('killed');
        });
        const { state } = await test.elsewhere.getUpload(IMPORT.id, LI);
        expect(state).toBe('interrupted');
      });
    });

    it('says that work goes on that makes no progress', async () => {
      const { here, elsewhere, wait } = await setUp();
      const setInterval = jest.spyOn(global, 'setInterval');
      const work = longWork();
      const result = here.follow(IMPORT, work.work, id => id);
      await work.begun;
      const [beat] = setInterval.mock.calls.find(([, ms]) => ms === 10_000)!;
      setInterval.mockRestore();
      wait(44_000);
      beat();
      wait(44_000);
      const stateElsewhere = async () =>
        (await elsewhere.getUpload(IMPORT.id, LI)).state;
      while ((await stateElsewhere()) !== 'running') await setImmediate();
      expect(await stateElsewhere()).toBe('running');
      work.finish('');
      await result;
    });

    it('tells nobody else, and no two under one id', async () => {
      const { here, elsewhere } = await setUp();
      const follow = () =>
        here.follow(
          IMPORT,
          async () => {},
          () => undefined,
        );
      await follow();
      await expect(
        elsewhere.getUpload(IMPORT.id, 'user:default/wang.fang'),
      ).rejects.toThrow(`There is no upload "${IMPORT.id}"`);
      await expect(follow()).rejects.toThrow('which an earlier upload has');
    });

    it('forgets after a day', async () => {
      const { here, wait } = await setUp();
      const follow = (id: string) =>
        here.follow(
          { ...IMPORT, id },
          async () => {},
          () => undefined,
        );
      await follow('yesterday');
      wait(24 * 60 * 60_000 + 1);
      await follow('today');
      await expect(here.getUpload('yesterday', LI)).rejects.toThrow(
        'no upload',
      );
      expect((await here.getUpload('today', LI)).state).toBe('done');
    });
  },
);
