import { CalendarService } from '../agreements/calendars/CalendarService';
import { ContractService } from '../agreements/contracts/ContractService';
import {
  CoverageResolver,
  ServiceCalendars,
} from '../agreements/coverage/CoverageResolver';
import { CoverageService } from '../agreements/coverage/CoverageService';
import { MaintenanceServices } from '../services';
import { DeviceDirectory } from '../inventory/devices/DeviceDirectory';

/** The use cases through which the demo data are made, without permission checks. */
export interface DemoServices {
  calendars: CalendarService & ServiceCalendars;
  contracts: ContractService;
  coverage: CoverageService & CoverageResolver;
  directory: DeviceDirectory;
}

export function demoServicesOf(services: MaintenanceServices): DemoServices {
  return {
    calendars: services.calendars.service,
    contracts: services.contracts.service,
    coverage: services.coverage.service,
    directory: services.devices.directory,
  };
}
