import {
  DeviceFacts,
  effectiveEvents,
  IncidentCoverage,
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
    Pick<IncidentEvent, 'level' | 'title' | 'reporter' | 'channel' | 'coverage'>
  >;

/** Whose fault an incident is about: of a device, or of one that nobody knows yet. */
export interface IncidentSubject {
  customerRef: string;
  customerTitle?: string;
  device?: DeviceFacts;
  /** What was said of the device when nobody knew it. */
  deviceDescription?: string;
}

/** The log as it will be with an event that has no hash yet. */
export function withEvent(
  log: IncidentLog,
  event: Omit<IncidentEvent, 'hash'>,
): IncidentLog {
  return { ...log, events: [...log.events, { ...event, hash: '' }] };
}

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

/**
 * The terms on which the incident is judged: those in force at its report, or
 * at the corrected time of it, for the device that it turned out to be of.
 */
export function coverageOf(log: IncidentLog): IncidentCoverage {
  const judged = log.events.filter(({ coverage }) => coverage).pop();
  return judged?.coverage ?? reportOf(log).coverage;
}

/** What the incident is about; a device that was matched last holds. */
export function subjectOf(log: IncidentLog): IncidentSubject {
  const report = reportOf(log);
  const matched = log.events.filter(({ type }) => type === 'match').pop();
  const device = matched?.device ?? report.device;
  const { customerRef, customerTitle } = device ?? report;
  if (!customerRef) throw new Error(`${log.id} is no customer's`);
  const { deviceDescription } = report;
  return { customerRef, customerTitle, device, deviceDescription };
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
    (event.device ?? event.customerRef) !== undefined &&
    event.coverage !== undefined
  );
}
