import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_LEDGER,
  isCustomerEntity,
  isDeviceEntity,
  isSiteEntity,
} from '@weibao/backstage-plugin-maintenance-common';
import { randomUUID } from 'node:crypto';
import { scheduleRetriedTask } from '../../platform/scheduling/scheduleRetriedTask';
import {
  customerRecordOf,
  deviceRecordOf,
  siteRecordOf,
} from './catalogRecords';
import { DeviceRegister } from './DeviceRegister';

const TASK_ID = 'maintenance-catalog-devices';
const FREQUENCY = { minutes: 3 };
/** It begins anew each time, so a large catalog has to fit in. */
const TIMEOUT = { minutes: 5 };
const INITIAL_DELAY = { seconds: 10 };

/**
 * Remembers the customers, sites and devices that only the catalog describes,
 * so that they can be listed, found and covered like those of ledgers.
 */
export class CatalogDeviceSync {
  readonly #options: {
    auth: AuthService;
    catalog: CatalogService;
    register: DeviceRegister;
    logger: LoggerService;
  };

  /** Synchronises on a schedule, once for all instances. */
  static async schedule(options: {
    auth: AuthService;
    catalog: CatalogService;
    register: DeviceRegister;
    logger: LoggerService;
    scheduler: SchedulerService;
  }): Promise<CatalogDeviceSync> {
    const sync = new CatalogDeviceSync(options);
    await scheduleRetriedTask(options, {
      id: TASK_ID,
      frequency: FREQUENCY,
      timeout: TIMEOUT,
      initialDelay: INITIAL_DELAY,
      run: signal => sync.run(signal),
      failure: 'Reading the devices of the catalog failed and is tried again',
    });
    return sync;
  }

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    register: DeviceRegister;
    logger: LoggerService;
  }) {
    this.#options = options;
  }

  /** Reads the catalog once; what it no longer describes is withdrawn. */
  async run(signal?: AbortSignal): Promise<void> {
    const { auth, catalog, register } = this.#options;
    const sync = randomUUID();
    await register.beginSync();
    const pages = catalog.streamEntities(
      { filter: { kind: ['Customer', 'Site', 'Device'] } },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      if (signal?.aborted) return;
      const own = page.filter(
        entity => !entity.metadata.annotations?.[ANNOTATION_LEDGER],
      );
      await register.rememberFromCatalog(
        {
          customers: own.filter(isCustomerEntity).map(customerRecordOf),
          sites: own.filter(isSiteEntity).map(siteRecordOf),
          devices: own.filter(isDeviceEntity).map(deviceRecordOf),
        },
        sync,
      );
    }
    await register.withdrawNotSeenIn(sync);
  }
}
