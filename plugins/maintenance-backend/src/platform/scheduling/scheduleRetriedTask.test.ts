import { mockServices } from '@backstage/backend-test-utils';
import { scheduleRetriedTask } from './scheduleRetriedTask';

describe('scheduleRetriedTask', () => {
  const logger = mockServices.logger.mock();
  const scheduler = mockServices.scheduler.mock();
  const run = jest.fn(async () => {});

  beforeEach(async () => {
    jest.resetAllMocks();
    await scheduleRetriedTask(
      { scheduler, logger },
      {
        id: 'sweep',
        frequency: { minutes: 1 },
        timeout: { minutes: 5 },
        run,
        failure: 'Sweeping failed and is tried again',
      },
    );
  });

  function comeRound() {
    const [{ fn }] = scheduler.scheduleTask.mock.calls[0];
    return (fn as (signal: AbortSignal) => Promise<void>)(
      new AbortController().signal,
    );
  }

  it('runs on one of several instances', async () => {
    expect(scheduler.scheduleTask).toHaveBeenCalledWith({
      id: 'sweep',
      scope: 'global',
      frequency: { minutes: 1 },
      timeout: { minutes: 5 },
      fn: expect.any(Function),
    });
    await comeRound();
    expect(run).toHaveBeenCalledWith(expect.any(AbortSignal));
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('warns of a failure and lets the task come round again', async () => {
    const error = new Error('no broom');
    run.mockRejectedValue(error);
    await expect(comeRound()).resolves.toBeUndefined();
    expect(logger.warn).toHaveBeenCalledWith(
      'Sweeping failed and is tried again',
      error,
    );
  });
});
