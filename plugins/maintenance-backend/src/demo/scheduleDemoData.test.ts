import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { createDemoServices } from './__testUtils__/createDemoServices';
import { scheduleDemoData } from './scheduleDemoData';

jest.setTimeout(60_000);

describe('scheduleDemoData', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function setUp() {
    const database = await databases.init('SQLITE_3');
    const demo = await createDemoServices(database);
    const scheduler = mockServices.scheduler.mock();
    const options = {
      ...demo.options,
      scheduler,
      amounts: { past: 3, current: 2 },
    };
    /** Runs the task, and tells whether it is over and done with. */
    const run = async () => {
      const { fn, signal } = scheduler.scheduleTask.mock.calls[0][0];
      await fn(new AbortController().signal);
      return signal?.aborted;
    };
    return { ...demo, database, scheduler, options, run };
  }

  it('loads once the ledgers are there, and never again', async () => {
    const { database, importLedgers, options, run, scheduler } = await setUp();
    await scheduleDemoData(options);
    expect(await run()).toBe(false);
    expect(await database('contracts')).toEqual([]);
    expect(options.logger.info).toHaveBeenLastCalledWith(
      expect.stringMatching(
        /^Demo data wait for the ledgers of customer:default\/haibin-bank, /,
      ),
    );

    await importLedgers();
    expect(await run()).toBe(true);
    expect(await database('incidents')).toHaveLength(8);

    await scheduleDemoData(options);
    expect(scheduler.scheduleTask).toHaveBeenCalledTimes(1);
  });

  it('is done by one of several instances', async () => {
    const { options, scheduler } = await setUp();
    await scheduleDemoData(options);
    expect(scheduler.scheduleTask).toHaveBeenCalledWith(
      expect.objectContaining({ scope: 'global' }),
    );
  });

  it.each([[{}], [{ maintenance: { demoData: false } }]])(
    'leaves a portal with %j empty',
    async data => {
      const { options, scheduler } = await setUp();
      await scheduleDemoData({
        ...options,
        config: mockServices.rootConfig({ data }),
      });
      expect(scheduler.scheduleTask).not.toHaveBeenCalled();
    },
  );
});
