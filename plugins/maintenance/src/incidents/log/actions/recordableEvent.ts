import { IncidentEventType } from '@weibao/backstage-plugin-maintenance-common';

/** What may be recorded on an incident; its report has a form of its own. */
export type RecordableEvent = Exclude<IncidentEventType, 'report'>;

/** Events that an action of the page offers; corrections start at the entry they are about. */
export function offeredEvents(
  allowed: readonly IncidentEventType[],
): RecordableEvent[] {
  return allowed.filter(
    (type): type is RecordableEvent => type !== 'report' && type !== 'correct',
  );
}
