import { Knex } from 'knex';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { Capability } from '../../platform/capability/Capability';
import { CalendarService } from '../calendars/CalendarService';
import { ContractStore } from '../contracts/ContractStore';
import { createContracts } from '../contracts/createContracts';
import { AuthorizedCoverageService } from './AuthorizedCoverageService';
import { registerCoverageRoutes } from './coverageRoutes';
import { CoverageService } from './CoverageService';
import { CoverageStore } from './CoverageStore';
import { CoverageHistory } from './CoverageHistory';
import { WholeCustomerPreviews } from './WholeCustomerPreviews';

/** Which contract covers a device, and on which days. */
export function createCoverage(options: {
  calendars: CalendarService;
  contracts: ReturnType<typeof createContracts>;
  customers: CustomerDirectory;
  database: Knex;
  devices: DeviceDirectory;
  now?: () => Date;
  timeZone: string;
}) {
  const { calendars, contracts, customers, devices, now } = options;
  const { database: db, timeZone } = options;
  const store = new CoverageStore({ db });
  const contractStore = new ContractStore({ db });
  const service = new CoverageService({
    store,
    contracts: contractStore,
    calendars,
    devices,
    customers,
    now,
  });
  return {
    service,
    history: new CoverageHistory({ db, devices, timeZone, now }),
    registerRoutes: (router, context) =>
      registerCoverageRoutes(router, {
        ...context,
        coverage: new AuthorizedCoverageService({
          authorizers: context.authorizers,
          coverage: service,
          devices,
          contracts: contracts.authorize(context),
          wholeCustomer: new WholeCustomerPreviews({
            contracts: contractStore,
            coverage: store,
            devices,
          }),
        }),
      }),
  } satisfies Capability;
}
