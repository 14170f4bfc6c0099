import {
  CLOCK_NAMES,
  clockSnapshot,
  ClockJudgement,
  ClockName,
  ClockState,
  ClockStates,
  ClockStatus,
  IncidentListItem,
  OPEN_INCIDENT_STATES,
  SlaState,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTime } from 'luxon';
import {
  coverageOf,
  IncidentLog,
  IncidentSubject,
  reportOf,
  subjectOf,
  versionOf,
} from './IncidentLog';
import { IncidentProjection } from './projectIncident';

/** Sort keys of incidents that nothing is due for, the open ones first. */
export const NOTHING_DUE = '9998-12-31T00:00:00.000Z';
export const NOT_OPEN = '9999-12-31T00:00:00.000Z';

/** A clock as it stood after the last event, with all that a list needs later. */
export type StoredClock = Pick<ClockState, 'status' | 'dueAt' | 'exceedsAt'> & {
  /** Rows that an earlier version has written lack it. */
  atRiskAt?: string | null;
};

/**
 * Where an incident stands after its last event, as lists read it. What the
 * passing of time changes is told from its instants, so that it holds until
 * the next event.
 */
export type IncidentSnapshot = Pick<
  IncidentListItem,
  | 'version'
  | 'state'
  | 'pause'
  | 'level'
  | 'title'
  | 'assigneeRef'
  | 'offeredTo'
  | 'covered'
  | 'contractId'
  | 'contractNumber'
  | 'reportedAt'
  | 'turned'
> &
  IncidentSubject & {
    /** `YYYY-MM` in the reporting zone. */
    reportedMonth: string;
    /** When an open clock has used up its target, the earliest. */
    dueSort: string;
    breachesAt: string | null;
    atRiskAt: string | null;
    clocks: Record<ClockName, StoredClock | null>;
    outcomes: ClockJudgement['outcomes'];
    /** What was found to be at fault, as it was said last. */
    faultPart?: string;
    faultCode?: string;
  };

/** What of it a list needs. */
export type ListedSnapshot = Omit<
  IncidentSnapshot,
  'reportedMonth' | 'dueSort' | 'outcomes' | 'faultPart' | 'faultCode'
>;

export function snapshotIncident(
  log: IncidentLog,
  incident: IncidentProjection,
  judgement: ClockJudgement,
  timeZone: string,
): IncidentSnapshot {
  const { title } = reportOf(log);
  const coverage = coverageOf(log);
  const { states, outcomes } = judgement;
  const { breachesAt, atRiskAt } = clockSnapshot(judgement);
  return {
    version: versionOf(log),
    state: incident.position.state,
    pause: incident.pause,
    level: incident.level,
    title,
    ...subjectOf(log),
    assigneeRef: incident.assigneeRef,
    offeredTo: incident.offeredTo,
    covered: coverage.covered,
    contractId: coverage.contractId,
    contractNumber: coverage.contractNumber,
    reportedAt: incident.reportedAt,
    reportedMonth: DateTime.fromISO(incident.reportedAt, {
      zone: timeZone,
    }).toFormat('yyyy-MM'),
    dueSort: OPEN_INCIDENT_STATES.includes(incident.position.state)
      ? earliestDue(states)
      : NOT_OPEN,
    breachesAt,
    atRiskAt,
    clocks: forEachClock(states, toStoredClock),
    outcomes,
    turned: incident.turned,
    faultPart: incident.faultPart,
    faultCode: incident.faultCode,
  };
}

/** The state against the clocks at an instant. */
export function slaStateOf(
  {
    breachesAt,
    atRiskAt,
  }: { breachesAt: string | null; atRiskAt: string | null },
  now: string,
): SlaState {
  if (breachesAt && breachesAt < now) return 'breached';
  return atRiskAt && atRiskAt <= now ? 'at-risk' : 'ok';
}

export function toListItem(
  id: string,
  snapshot: ListedSnapshot,
  now: string,
): IncidentListItem {
  const { breachesAt, atRiskAt, clocks, ...item } = snapshot;
  return {
    id,
    ...item,
    ...nextDue(clocks, now),
    sla: slaStateOf({ breachesAt, atRiskAt }, now),
    clocks: forEachClock(
      clocks,
      ({ status, dueAt, exceedsAt, atRiskAt: riskAt = null }) => ({
        status: statusAt(now, status, exceedsAt),
        dueAt: dueAt ?? (status === 'overdue' ? exceedsAt : null),
        atRiskAt: riskAt,
      }),
    ),
  };
}

function statusAt(
  now: string,
  status: ClockStatus,
  exceedsAt: string | null,
): ClockStatus {
  return status === 'running' && exceedsAt && exceedsAt < now
    ? 'overdue'
    : status;
}

function nextDue(
  clocks: IncidentSnapshot['clocks'],
  now: string,
): Pick<IncidentListItem, 'nextDueAt' | 'nextDueClock'> {
  let next: { nextDueAt?: string; nextDueClock?: ClockName } = {};
  for (const clock of CLOCK_NAMES) {
    const dueAt = clocks[clock]?.dueAt;
    if (
      clocks[clock]?.status === 'running' &&
      dueAt &&
      dueAt >= now &&
      !(next.nextDueAt && next.nextDueAt <= dueAt)
    ) {
      next = { nextDueAt: dueAt, nextDueClock: clock };
    }
  }
  return next;
}

function earliestDue(states: ClockStates): string {
  let earliest = NOTHING_DUE;
  for (const clock of CLOCK_NAMES) {
    const state = states[clock];
    const due =
      state?.dueAt ?? (state?.status === 'overdue' ? state.exceedsAt : null);
    if (due && due < earliest) earliest = due;
  }
  return earliest;
}

function toStoredClock(state: ClockState): StoredClock {
  const { status, dueAt, exceedsAt, atRiskAt } = state;
  return { status, dueAt, exceedsAt, atRiskAt };
}

function forEachClock<From, To>(
  clocks: Record<ClockName, From | null>,
  map: (clock: From) => To,
): Record<ClockName, To | null> {
  const { response, onsite, plan, resolution } = clocks;
  return {
    response: response && map(response),
    onsite: onsite && map(onsite),
    plan: plan && map(plan),
    resolution: resolution && map(resolution),
  };
}
