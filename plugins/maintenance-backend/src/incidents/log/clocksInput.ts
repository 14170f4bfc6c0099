import { ServiceCalendar } from '@weibao/backstage-plugin-maintenance-common';
import { coverageOf, IncidentLog } from './IncidentLog';

/** What the clocks of an incident are evaluated from. */
export function clocksInput(
  log: IncidentLog,
  calendar: ServiceCalendar,
  now: Date,
) {
  const { levels, pausesOn } = coverageOf(log);
  return { calendar, targets: levels, pausesOn, events: log.events, now };
}
