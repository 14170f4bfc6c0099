import { IncidentEventFields, IncidentEventInput } from '../api';
import { PauseReason, PAUSE_REASONS } from '../sla';
import { IncidentEventType } from './incidentLifecycle';

/** @public */
export type IncidentEventField = keyof IncidentEventFields;

/** @public */
export interface IncidentEventRule {
  required: readonly IncidentEventField[];
  optional: readonly IncidentEventField[];
}

function rule(
  required: IncidentEventField[],
  optional: IncidentEventField[] = ['note'],
): IncidentEventRule {
  return { required, optional };
}

/**
 * What each type of event carries. `report` has its own operation.
 *
 * @public
 */
export const incidentEventRules: Record<
  Exclude<IncidentEventType, 'report'>,
  IncidentEventRule
> = {
  acknowledge: rule([]),
  assign: rule(['assigneeRef']),
  schedule: rule(['appointment']),
  arrive: rule([]),
  submitPlan: rule(['plan']),
  approvePlan: rule(['approvedBy']),
  pause: rule(['reason']),
  resume: rule([]),
  changeLevel: rule(['level', 'reason'], []),
  escalate: rule(['escalateTo', 'reason'], ['assigneeRef']),
  part: rule(['part']),
  note: rule(['note'], []),
  resolve: rule(
    ['solution'],
    ['cause', 'prevention', 'faultCode', 'faultPart', 'note'],
  ),
  reopen: rule(['reason'], []),
  signOff: rule(['signedBy']),
  // What the resolution already said need not be said again; the service asks for what is still missing.
  close: rule(
    [],
    ['cause', 'solution', 'prevention', 'faultCode', 'faultPart', 'note'],
  ),
  cancel: rule(['reason'], []),
  correct: rule(['corrects', 'correctedAt', 'reason'], []),
  match: rule(['deviceRef']),
};

/**
 * What is wrong with the fields of an event, in sentences; nothing when it is
 * well formed.
 *
 * @public
 */
export function checkIncidentEventFields(event: IncidentEventInput): string[] {
  const { type, version: _version, at: _at, ...fields } = event;
  if (type === 'report') {
    return [
      'report is the first event of an incident; it is made by reporting a fault',
    ];
  }
  const { required, optional } = incidentEventRules[type];
  const problems: string[] = [];
  for (const name of required) {
    if (fields[name] === undefined) problems.push(`${type} needs ${name}`);
  }
  for (const name of Object.keys(fields) as IncidentEventField[]) {
    if (!required.includes(name) && !optional.includes(name)) {
      problems.push(`${type} does not take ${name}`);
    }
  }
  if (
    type === 'pause' &&
    fields.reason !== undefined &&
    !PAUSE_REASONS.includes(fields.reason as PauseReason)
  ) {
    problems.push(
      `${fields.reason} is no pause reason; there are ${PAUSE_REASONS.join(
        ', ',
      )}`,
    );
  }
  return problems;
}
