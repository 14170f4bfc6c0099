import { ConflictError, InputError } from '@backstage/errors';
import {
  checkIncidentEventFields,
  DeviceFacts,
  EARLIEST_EVENT_AT,
  effectiveEvents,
  IncidentEvent,
  IncidentEventInput,
  isForbidden,
  replayLifecycle,
} from '@weibao/backstage-plugin-maintenance-common';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { UnsealedEvent } from './hashChain';
import {
  IncidentLog,
  reportedAtOf,
  reportOf,
  subjectOf,
  versionOf,
} from './IncidentLog';
import { projectIncident } from './projectIncident';

/** How far clocks of different machines may differ. */
const FUTURE_TOLERANCE_MS = 60_000;

const EARLIEST = new Date(EARLIEST_EVENT_AT);

const NEEDED_TO_CLOSE = ['cause', 'solution', 'prevention'] as const;

/**
 * Decides whether an event may join a log, which is judged as a whole: late
 * entries and corrections are held against what happened before and after.
 *
 * @throws InputError where the event is malformed or the lifecycle forbids it
 * @throws ConflictError where it was based on another version of the incident
 */
export function admitEvent(
  log: IncidentLog,
  input: IncidentEventInput,
  context: { actorRef: string; now: Date; device?: DeviceFacts },
): UnsealedEvent {
  const problems = checkIncidentEventFields(input);
  if (problems.length > 0) throw new InputError(problems.join('; '));
  checkVersion(log, input.version);

  const { type, version, at, deviceRef: _deviceRef, ...fields } = input;
  const event: UnsealedEvent = {
    ...fields,
    ...(fields.assigneeRef && {
      assigneeRef: normalizeEntityRef(
        fields.assigneeRef,
        'user',
        'assigneeRef',
      ),
    }),
    ...(fields.correctedAt && {
      correctedAt: pastInstant('correctedAt', fields.correctedAt, context.now),
    }),
    ...(type === 'match' && { device: matchedDevice(log, context.device) }),
    type,
    sequence: version + 1,
    at: at ? pastInstant('at', at, context.now) : context.now.toISOString(),
    recordedAt: context.now.toISOString(),
    actorRef: context.actorRef,
  };
  checkTimes(log, event);
  checkAppointment(event);

  const extended = {
    ...log,
    events: [...log.events, { ...event, hash: '' }],
  };
  checkLifecycle(extended, event);
  if (type === 'close') checkClosure(extended);
  return event;
}

/** Only what was reported without its device can turn out to be of one. */
function matchedDevice(
  log: IncidentLog,
  device: DeviceFacts | undefined,
): DeviceFacts {
  if (!device) throw new InputError('match needs a device that is known');
  const { customerRef, ...subject } = subjectOf(log);
  if (reportOf(log).device) {
    throw new InputError(`${log.id} was reported for its device`);
  }
  if (subject.device?.deviceRef === device.deviceRef) {
    throw new InputError(`${log.id} is matched with this device already`);
  }
  if (device.customerRef !== customerRef) {
    throw new InputError(
      `${device.deviceRef} is not a device of ${customerRef}, for whom ${log.id} was reported`,
    );
  }
  return device;
}

/**
 * An instant as events keep it.
 *
 * @throws InputError where it lies in the future or before 2000
 */
export function pastInstant(field: string, value: string, now: Date): string {
  const instant = new Date(value);
  if (instant.getTime() > now.getTime() + FUTURE_TOLERANCE_MS) {
    throw new InputError(`${field} ${value} lies in the future`);
  }
  if (!(instant >= EARLIEST)) {
    throw new InputError(`${field} ${value} lies before 2000`);
  }
  return instant.toISOString();
}

export function staleVersion(
  log: IncidentLog,
  basedOn: number,
  current: number | string,
): ConflictError {
  return new ConflictError(
    `${log.id} is at version ${current}, the change was based on version ${basedOn}; load it again`,
  );
}

function checkVersion(log: IncidentLog, basedOn: number): void {
  const current = versionOf(log);
  if (basedOn !== current) throw staleVersion(log, basedOn, current);
}

function checkTimes(log: IncidentLog, event: UnsealedEvent): void {
  const reportedAt = reportedAtOf(log);
  if (event.at < reportedAt) {
    throw new InputError(
      `at ${event.at} lies before the report at ${reportedAt}`,
    );
  }
  if (event.type !== 'correct') return;

  const corrected = log.events.find(e => e.sequence === event.corrects);
  if (!corrected) {
    throw new InputError(`${log.id} has no event ${event.corrects} to correct`);
  }
  if (corrected.type === 'correct') {
    throw new InputError(
      `Event ${event.corrects} is a correction itself; correct event ${corrected.corrects} again`,
    );
  }
  if (
    corrected.type !== 'report' &&
    event.correctedAt &&
    event.correctedAt < reportedAt
  ) {
    throw new InputError(
      `correctedAt ${event.correctedAt} lies before the report at ${reportedAt}`,
    );
  }
}

function checkAppointment({ appointment }: UnsealedEvent): void {
  if (
    appointment?.endsAt &&
    Date.parse(appointment.endsAt) <= Date.parse(appointment.startsAt)
  ) {
    throw new InputError(
      `The appointment ends at ${appointment.endsAt}, not after its start at ${appointment.startsAt}`,
    );
  }
}

function checkLifecycle(log: IncidentLog, event: UnsealedEvent): void {
  const events: IncidentEvent[] = effectiveEvents(log.events);
  const outcome = replayLifecycle(events);
  if (!isForbidden(outcome)) return;

  const isItself = outcome.type === event.type && outcome.at === event.at;
  throw new InputError(
    isItself
      ? `${log.id}: ${outcome.reason}`
      : `${log.id}: with this ${event.type} the record would not hold, because at ${outcome.at} ${outcome.reason}`,
  );
}

function checkClosure(log: IncidentLog): void {
  const incident = projectIncident(log);
  const missing = NEEDED_TO_CLOSE.filter(field => !incident[field]);
  if (missing.length > 0) {
    throw new InputError(
      `${log.id} cannot be closed without ${missing.join(', ')}`,
    );
  }
}
