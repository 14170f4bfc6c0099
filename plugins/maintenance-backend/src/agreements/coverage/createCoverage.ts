import { Knex } from 'knex';
import { CustomerDirectory } from '../../inventory/customers/CustomerDirectory';
import { DeviceDirectory } from '../../inventory/devices/DeviceDirectory';
import { Capability } from '../../platform/capability/Capability';
import { CalendarService } from '../calendars/CalendarService';
import { ContractGuard } from '../contracts/ContractGuard';
import { ContractService } from '../contracts/ContractService';
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
  contracts: ContractService;
  customers: CustomerDirectory;
  database: Knex;
  devices: DeviceDirectory;
  now?: () => Date;
  timeZone: string;
}) {
  const { calendars, contracts, customers, devices, now } = options;
  const { database: db, timeZone } = options;
  const service = DefaultCoverageService.create({
    store: DatabaseCoverageStore.create({ db }),
    contracts: DatabaseContractStore.create({ db }),
    calendars,
    devices,
    customers,
    now,
  });
  return {
    service,
    history: DatabaseCoverageHistory.create({ db, timeZone, now }),
    registerRoutes: (router, context) =>
      registerCoverageRoutes(router, {
        ...context,
        coverage: AuthorizedCoverageService.create({
          ...context.authorizers,
          coverage: service,
          devices,
          guard: ContractGuard.create({
            contracts,
            authorizer: context.authorizers.contractAuthorizer,
          }),
        }),
      }),
  } satisfies Capability;
}
