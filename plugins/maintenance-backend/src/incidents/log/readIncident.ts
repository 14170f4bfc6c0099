import {
  clockSnapshot,
  ClockJudgement,
  Incident,
  judgeClocks,
  nextEvents,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { clocksInput } from './clocksInput';
import {
  coverageOf,
  IncidentLog,
  reportOf,
  subjectOf,
  versionOf,
} from './IncidentLog';
import {
  IncidentSnapshot,
  slaStateOf,
  snapshotIncident,
} from './IncidentSnapshot';
import { IncidentProjection, projectIncident } from './projectIncident';

/** A log read at an instant. */
export interface IncidentReading {
  incident: IncidentProjection;
  clocks: ClockJudgement;
  snapshot: IncidentSnapshot;
}

/**
 * Reads a log with the calendar that was frozen at its report.
 *
 * @param timeZone - in which the month of the report is told
 */
export function readIncident(
  log: IncidentLog,
  calendar: ServiceCalendar,
  { now, timeZone }: { now: Date; timeZone: string },
): IncidentReading {
  const incident = projectIncident(log);
  const clocks = judgeClocks(clocksInput(log, calendar, now));
  return {
    incident,
    clocks,
    snapshot: snapshotIncident(log, incident, clocks, timeZone),
  };
}

export function toIncident(
  log: IncidentLog,
  { incident, clocks }: IncidentReading,
  now: Date,
): Incident {
  const report = reportOf(log);
  const coverage = coverageOf(log);
  const { position, ...details } = incident;
  const { nextDueAt, nextDueClock, ...instants } = clockSnapshot(clocks);
  return {
    id: log.id,
    version: versionOf(log),
    state: position.state,
    title: report.title,
    description: report.description,
    ...subjectOf(log),
    reporter: report.reporter,
    channel: report.channel,
    covered: coverage.covered,
    coverage,
    createdBy: report.actorRef,
    ...details,
    nextDueAt: nextDueAt ?? undefined,
    nextDueClock: nextDueClock ?? undefined,
    sla: slaStateOf(instants, now.toISOString()),
    clocks: clocks.states,
    allowedEvents: nextEvents(position, {
      isDeviceKnown: report.device !== undefined,
    }),
  };
}
