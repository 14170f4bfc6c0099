import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { InspectionPlanService } from './InspectionPlanService';

const TASK_ID = 'maintenance-inspection-horizon';
const FREQUENCY = { hours: 24 };
const TIMEOUT = { hours: 1 };
const INITIAL_DELAY = { minutes: 2 };

/** Extends the inspections of all plans day by day, once for all instances. */
export async function scheduleInspectionHorizon(options: {
  plans: InspectionPlanService;
  scheduler: SchedulerService;
  auth: AuthService;
  logger: LoggerService;
}): Promise<void> {
  const { plans, scheduler, auth, logger } = options;
  await scheduler.scheduleTask({
    id: TASK_ID,
    scope: 'global',
    frequency: FREQUENCY,
    timeout: TIMEOUT,
    initialDelay: INITIAL_DELAY,
    fn: async signal => {
      try {
        const credentials = await auth.getOwnServiceCredentials();
        await plans.extendPlans({ credentials, signal });
      } catch (error) {
        logger.warn(
          'Extending the inspection plans failed and is tried again tomorrow',
          toError(error),
        );
      }
    },
  });
}
