import { DatabaseCalendarStore } from './agreements/calendars/DatabaseCalendarStore';
import { DefaultCalendarService } from './agreements/calendars/DefaultCalendarService';
import { CustomerDirectory } from './inventory/customers/CustomerDirectory';
import { DatabaseContractStore } from './agreements/contracts/DatabaseContractStore';
import { DatabaseCoverageStore } from './agreements/coverage/DatabaseCoverageStore';
import { DefaultContractDirectory } from './agreements/contracts/DefaultContractDirectory';
import { DefaultContractService } from './agreements/contracts/DefaultContractService';
import { DefaultCoverageService } from './agreements/coverage/DefaultCoverageService';
import { DeviceDirectory } from './inventory/devices/DeviceDirectory';
import { Foundations } from './Foundations';

/** Contracts, what they cover, and the calendars that their terms run by. */
export function createContractServices(
  foundations: Foundations,
  neighbours: { directory: DeviceDirectory },
) {
  const { catalog, database: db, now } = foundations;
  const { directory: devices } = neighbours;
  const customers = CustomerDirectory.create({ devices, catalog });
  const calendars = DefaultCalendarService.create({
    store: DatabaseCalendarStore.create({ db }),
  });
  const contractStore = DatabaseContractStore.create({ db });
  const coverageStore = DatabaseCoverageStore.create({ db });
  const contracts = DefaultContractService.create({
    store: contractStore,
    coverage: coverageStore,
    calendars,
    customers,
    now,
  });
  const coverage = DefaultCoverageService.create({
    store: coverageStore,
    contracts: contractStore,
    calendars,
    devices,
    customers,
    now,
  });
  const contractDirectory = DefaultContractDirectory.create({
    contracts: contractStore,
    coverage: coverageStore,
    devices,
  });
  return { calendars, contractDirectory, contracts, coverage, customers };
}
