import { CalendarService } from '../calendars/CalendarService';
import { ContractService } from '../contracts/ContractService';
import {
  CoverageResolver,
  ServiceCalendars,
} from '../contracts/CoverageResolver';
import { CoverageService } from '../contracts/CoverageService';
import { DeviceDirectory } from '../devices/DeviceDirectory';

/** The use cases through which the demo data are made, without permission checks. */
export interface DemoServices {
  calendars: CalendarService & ServiceCalendars;
  contracts: ContractService;
  coverage: CoverageService & CoverageResolver;
  directory: DeviceDirectory;
}
