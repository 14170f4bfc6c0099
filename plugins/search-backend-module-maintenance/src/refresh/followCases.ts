import {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { IndexingTrigger } from './IndexingTrigger';

/** Published by the maintenance backend when the published fault cases changed. */
const CASE_TOPIC = 'maintenance.case';

/**
 * What shows fault cases, under the ids that the search plugin gives to the
 * tasks of its types. TechDocs has its turn later, as it builds the pages first.
 */
const FOLLOWING_TASKS = [
  { taskId: 'search_index_maintenance_case', delayMs: 2_000 },
  { taskId: 'search_index_techdocs', delayMs: 30_000 },
];

/** Makes changed fault cases findable within a minute, whatever the schedule. */
export async function followCases(options: {
  events: EventsService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  scheduler: SchedulerService;
}): Promise<void> {
  const triggers = FOLLOWING_TASKS.map(task =>
    IndexingTrigger.create({ ...options, ...task }),
  );
  options.lifecycle.addShutdownHook(() =>
    triggers.forEach(trigger => trigger.stop()),
  );
  await options.events.subscribe({
    id: 'maintenance-cases',
    topics: [CASE_TOPIC],
    onEvent: async () => triggers.forEach(trigger => trigger.request()),
  });
}
