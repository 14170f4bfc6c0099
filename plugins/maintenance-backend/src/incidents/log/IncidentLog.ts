import {
  effectiveEvents,
  IncidentEvent,
} from '@weibao/backstage-plugin-maintenance-common';

/** Everything that is known about one incident. */
export interface IncidentLog {
  id: string;
  /** In the order in which they were recorded, the report first. */
  events: readonly IncidentEvent[];
}

/** The report of a fault with all that was frozen then. */
export type ReportEvent = IncidentEvent &
  Required<
    Pick<
      IncidentEvent,
      'level' | 'title' | 'reporter' | 'channel' | 'device' | 'coverage'
    >
  >;

/** Counts the events: the version is the sequence of the last one. */
export function versionOf(log: IncidentLog): number {
  return log.events.length;
}

/** The event that opened the incident, as it was recorded. */
export function reportOf(log: IncidentLog): ReportEvent {
  const [report] = log.events;
  if (!isReport(report)) {
    throw new Error(`The log of ${log.id} does not begin with its report`);
  }
  return report;
}

/** When the fault was reported, corrections applied. */
export function reportedAtOf(log: IncidentLog): string {
  const report = effectiveEvents(log.events).find(
    ({ type }) => type === 'report',
  );
  return report?.at ?? reportOf(log).at;
}

function isReport(event: IncidentEvent | undefined): event is ReportEvent {
  return (
    event?.type === 'report' &&
    event.level !== undefined &&
    event.title !== undefined &&
    event.reporter !== undefined &&
    event.channel !== undefined &&
    event.device !== undefined &&
    event.coverage !== undefined
  );
}
