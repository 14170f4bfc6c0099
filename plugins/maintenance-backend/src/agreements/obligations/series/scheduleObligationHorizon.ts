import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { scheduleRetriedTask } from '../../../platform/scheduling/scheduleRetriedTask';
import { ObligationSeriesService } from './ObligationSeriesService';

/** Makes what comes again day by day, once for all instances. */
export async function scheduleObligationHorizon(options: {
  series: ObligationSeriesService;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { series, ...deps } = options;
  await scheduleRetriedTask(deps, {
    id: 'maintenance-obligation-horizon',
    frequency: { hours: 24 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 3 },
    run: signal => series.extendAll({ signal }),
    failure:
      'Extending the obligation series failed and is tried again tomorrow',
  });
}
