import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { readCustomerParties } from '@weibao/backstage-plugin-maintenance-node';
import { scheduleRetriedTask } from '../../platform/scheduling/scheduleRetriedTask';
import { CustomerPartyDirectory } from './CustomerPartyDirectory';
import { CustomerPartyStore } from './CustomerPartyStore';

const TASK_ID = 'maintenance-customer-parties';
const FREQUENCY = { minutes: 1 };
const TIMEOUT = { minutes: 1 };
/** The catalog may start later than this plugin. */
const INITIAL_DELAY = { seconds: 5 };

interface Options {
  auth: AuthService;
  catalog: CatalogService;
  directory: CustomerPartyDirectory;
  store: CustomerPartyStore;
}

/** Keeps who serves customers and who their contacts are as the catalog says. */
export class CustomerPartySync {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Synchronises on a schedule, once for all instances. */
  schedule(options: {
    scheduler: SchedulerService;
    logger: LoggerService;
  }): Promise<void> {
    return scheduleRetriedTask(options, {
      id: TASK_ID,
      frequency: FREQUENCY,
      timeout: TIMEOUT,
      initialDelay: INITIAL_DELAY,
      run: signal => this.run(signal),
      failure:
        'Reading who serves the customers of the catalog failed and is tried again',
    });
  }

  /** Reads the catalog once; nothing changes where it cannot be read to its end. */
  async run(signal?: AbortSignal): Promise<void> {
    const { auth, catalog, directory, store } = this.#options;
    const parties = await readCustomerParties({
      catalog,
      credentials: await auth.getOwnServiceCredentials(),
      signal,
    });
    if (await store.replaceParties(parties)) directory.forget();
  }
}
