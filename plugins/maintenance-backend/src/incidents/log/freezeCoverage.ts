import {
  defaultPausesOn,
  DeviceFacts,
  IncidentCoverage,
  ServiceCalendar,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { DEFAULT_CALENDAR_ID } from '../../agreements/calendars/builtInCalendars';
import {
  CoverageResolver,
  FullCoverage,
  ServiceCalendars,
} from '../../agreements/coverage/CoverageResolver';
import { IncidentStore } from './IncidentStore';

/** The terms on which an incident is judged for ever. */
export interface FrozenCoverage {
  coverage: IncidentCoverage;
  calendar: ServiceCalendar;
}

/**
 * The cover that is in force for a device when its fault is reported. Where
 * nothing covers it, the standard targets are advice, which counts every
 * minute as the standard contract does.
 */
export async function freezeCoverage(
  device: DeviceFacts,
  at: Date,
  from: {
    coverage: CoverageResolver;
    calendars: ServiceCalendars;
    store: IncidentStore;
  },
): Promise<FrozenCoverage> {
  const { coverage, contract } = await from.coverage.resolveCoverage(
    { deviceRef: device.deviceRef, customerRef: device.customerRef },
    at,
  );
  const calendar = await from.calendars.getServiceCalendar(
    contract?.calendarId ?? DEFAULT_CALENDAR_ID,
    at,
  );
  const shared = {
    ...reasonOf(coverage),
    calendarId: calendar.id,
    calendarHash: await from.store.freezeCalendar(calendar),
  };
  if (!contract) {
    return {
      calendar,
      coverage: {
        covered: false,
        levels: standardLevels,
        pausesOn: [...defaultPausesOn],
        ...shared,
      },
    };
  }
  return {
    calendar,
    coverage: {
      covered: true,
      contractId: contract.id,
      contractNumber: contract.number,
      levels: contract.levels,
      pausesOn: contract.pausesOn,
      projectEngineerRef: contract.projectEngineerRef,
      serviceManagerRef: contract.serviceManagerRef,
      ...shared,
    },
  };
}

function reasonOf({ reason, explanation }: FullCoverage) {
  return { reason, explanation };
}
