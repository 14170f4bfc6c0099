import { Knex } from 'knex';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { Capability } from '../../platform/capability/Capability';
import { CalendarService } from '../calendars/CalendarService';
import { createContracts } from '../contracts/createContracts';
import { DatabaseContractStore } from '../contracts/DatabaseContractStore';
import { AuthorizedCoverageService } from './AuthorizedCoverageService';
import { registerCoverageRoutes } from './coverageRoutes';
import { ServiceCalendars } from './CoverageResolver';
import { DatabaseCoverageHistory } from './DatabaseCoverageHistory';
import { DatabaseCoverageStore } from './DatabaseCoverageStore';
import { DefaultCoverageService } from './DefaultCoverageService';

/** Which contract covers a device, and on which days. */
export function createCoverage(options: {
  calendars: CalendarService & ServiceCalendars;
  contracts: ReturnType<typeof createContracts>;
  customers: CustomerDirectory;
  database: Knex;
  devices: DeviceDirectory;
  now?: () => Date;
  timeZone: string;
}) {
  const { calendars, contracts, customers, devices, now } = options;
  const { database: db, timeZone } = options;
  const service = new DefaultCoverageService({
    store: new DatabaseCoverageStore({ db }),
    contracts: new DatabaseContractStore({ db }),
    calendars,
    devices,
    customers,
    now,
  });
  return {
    service,
    history: new DatabaseCoverageHistory({ db, timeZone, now }),
    registerRoutes: (router, context) =>
      registerCoverageRoutes(router, {
        ...context,
        coverage: new AuthorizedCoverageService({
          authorizers: context.authorizers,
          coverage: service,
          devices,
          contracts: contracts.authorize(context),
        }),
      }),
  } satisfies Capability;
}
