import { SchedulerService } from '@backstage/backend-plugin-api';
import { readLedgerSources } from '../inventory/ledgers/readLedgerSources';
import { DEMO_CUSTOMERS } from './customers';
import { DemoDataProgress } from './DemoDataProgress';
import { DemoDataOptions, loadDemoData } from './loadDemoData';

const TASK_ID = 'maintenance-demo-data';
/** Until everything is loaded; ledgers take seconds. */
const FREQUENCY = { seconds: 5 };
/** A run that was killed is taken up after that. */
const TIMEOUT = { minutes: 2 };

/**
 * Loads the demo data in the background, once, where `maintenance.demoData`
 * says so and as soon as the ledgers of the demo's customers are imported.
 */
export async function scheduleDemoData(
  options: DemoDataOptions & { scheduler: SchedulerService },
): Promise<void> {
  const { config, database, logger, scheduler } = options;
  if (!config.getOptionalBoolean('maintenance.demoData')) return;
  const progress = await new DemoDataProgress(database).read();
  if (progress?.loaded) return;

  const configured = readLedgerSources(config).map(
    source => source.customerRef,
  );
  const expected = DEMO_CUSTOMERS.map(({ ref }) => ref).filter(ref =>
    configured.includes(ref),
  );
  const done = new AbortController();
  let told: string | undefined;
  await scheduler.scheduleTask({
    id: TASK_ID,
    scope: 'global',
    frequency: FREQUENCY,
    timeout: TIMEOUT,
    signal: done.signal,
    fn: async signal => {
      const missing = await withoutDevices(expected, options);
      if (missing.length === 0) {
        if (await loadDemoData(options, signal)) done.abort();
        return;
      }
      const waiting = `Demo data wait for the ledgers of ${missing.join(', ')}`;
      if (waiting !== told) logger.info(waiting);
      told = waiting;
    },
  });
}

async function withoutDevices(
  customerRefs: readonly string[],
  { services }: DemoDataOptions,
): Promise<string[]> {
  const devices = await Promise.all(
    customerRefs.map(ref => services.directory.listCustomerDevices(ref)),
  );
  return customerRefs.filter((_, index) => devices[index].length === 0);
}
