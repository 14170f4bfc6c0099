import { ServiceCalendar } from '@weibao/backstage-plugin-maintenance-common';
import { IncidentLog, reportOf } from './IncidentLog';

/** What the clocks of an incident are evaluated from. */
export function clocksInput(
  log: IncidentLog,
  calendar: ServiceCalendar,
  now: Date,
) {
  const { levels, pausesOn } = reportOf(log).coverage;
  return { calendar, targets: levels, pausesOn, events: log.events, now };
}
