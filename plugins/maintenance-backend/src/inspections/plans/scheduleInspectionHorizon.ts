import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { InspectionPlanService } from './InspectionPlanService';
import { scheduleRetriedTask } from '../../platform/scheduling/scheduleRetriedTask';

const TASK_ID = 'maintenance-inspection-horizon';
const FREQUENCY = { hours: 24 };
const TIMEOUT = { minutes: 5 };
const INITIAL_DELAY = { minutes: 2 };

/** Extends the inspections of all plans day by day, once for all instances. */
export async function scheduleInspectionHorizon(options: {
  plans: InspectionPlanService;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { plans, scheduler, logger } = options;
  await scheduleRetriedTask(
    { scheduler, logger },
    {
      id: TASK_ID,
      frequency: FREQUENCY,
      timeout: TIMEOUT,
      initialDelay: INITIAL_DELAY,
      run: signal => plans.extendPlans({ signal }),
      failure:
        'Extending the inspection plans failed and is tried again tomorrow',
    },
  );
}
