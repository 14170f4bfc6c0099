import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/**
 * Work that is due again and again, and that the next time makes good.
 *
 * @remarks
 *
 * Of a process that was killed the task stays held until its timeout, and up to
 * a minute longer: no timeout is longer than the work can take.
 */
export interface RetriedTask
  extends Omit<SchedulerServiceTaskScheduleDefinition, 'scope'> {
  id: string;
  /** Ends soon after the signal; the rest is done the next time. */
  run: (signal: AbortSignal) => Promise<unknown>;
  /** What to say of a failure; the error follows. */
  failure: string;
}

/**
 * Has a task run on one of several instances at a time. A failure is a warning,
 * because the task comes round again.
 */
export async function scheduleRetriedTask(
  options: { scheduler: SchedulerService; logger: LoggerService },
  task: RetriedTask,
): Promise<void> {
  const { scheduler, logger } = options;
  const { run, failure, ...definition } = task;
  await scheduler.scheduleTask({
    ...definition,
    scope: 'global',
    fn: async signal => {
      try {
        await run(signal);
      } catch (error) {
        logger.warn(failure, toError(error));
      }
    },
  });
}
