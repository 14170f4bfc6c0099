import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { IndexingTrigger } from './IndexingTrigger';

describe('IndexingTrigger', () => {
  const triggerTask = jest.fn<Promise<void>, [string]>();
  const logger = mockServices.logger.mock();

  beforeEach(() => {
    jest.useFakeTimers();
    jest.resetAllMocks();
  });
  afterEach(() => jest.useRealTimers());

  function createTrigger() {
    return IndexingTrigger.create({
      taskId: 'search_index_x',
      delayMs: 2_000,
      scheduler: mockServices.scheduler.mock({ triggerTask }),
      logger,
    });
  }

  async function pass(seconds: number) {
    await jest.advanceTimersByTimeAsync(seconds * 1_000);
  }

  it('starts the task once for requests that come together', async () => {
    const trigger = createTrigger();
    trigger.request();
    await pass(1);
    trigger.request();
    expect(triggerTask).not.toHaveBeenCalled();

    await pass(60);
    expect(triggerTask.mock.calls).toEqual([['search_index_x']]);

    trigger.request();
    await pass(60);
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });

  it('starts it again after the run that was under way', async () => {
    triggerTask
      .mockRejectedValueOnce(new ConflictError('It is running'))
      .mockRejectedValueOnce(new ConflictError('It is still running'));
    createTrigger().request();

    await pass(60);
    expect(triggerTask).toHaveBeenCalledTimes(3);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('leaves out what the portal does not index', async () => {
    triggerTask.mockRejectedValue(new NotFoundError('No such task'));
    createTrigger().request();

    await pass(60);
    expect(triggerTask).toHaveBeenCalledTimes(1);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('leaves a task that cannot be started to its schedule', async () => {
    triggerTask.mockRejectedValueOnce(new Error('No connection'));
    const trigger = createTrigger();
    trigger.request();

    await pass(60);
    expect(triggerTask).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('No connection'),
    );

    trigger.request();
    await pass(60);
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });

  it('starts nothing after it was stopped, also not again', async () => {
    const trigger = createTrigger();
    trigger.request();
    trigger.stop();
    await pass(60);
    expect(triggerTask).not.toHaveBeenCalled();

    const retried = createTrigger();
    triggerTask.mockImplementation(async () => {
      retried.stop();
      throw new ConflictError('It is running');
    });
    retried.request();
    await pass(60);
    expect(triggerTask).toHaveBeenCalledTimes(1);
  });
});
