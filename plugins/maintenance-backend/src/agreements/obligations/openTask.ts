import { randomUUID } from 'node:crypto';
import { addDays } from '../../platform/dates/localDates';
import { ObligationRecord } from './ObligationStore';

/** A follow-up call with this score or less is looked into. */
export const LOW_SCORE = 3;

const DAYS_TO_LOOK_INTO_IT = 3;
const MAX_TITLE = 200;

/**
 * The task that a follow-up call with a low score opens. Its title is the
 * call's with the score, so that it reads in whatever language that is.
 */
export function openTask(
  call: ObligationRecord & { score: number },
  context: {
    serviceManagerRef?: string;
    today: string;
    now: string;
    actorRef: string;
  },
): ObligationRecord {
  const score = ` · ${call.score}/5`;
  return {
    id: randomUUID(),
    version: 1,
    contractId: call.contractId,
    customerRef: call.customerRef,
    kind: 'task',
    phase: 'open',
    title: call.title.slice(0, MAX_TITLE - score.length) + score,
    dueOn: addDays(context.today, DAYS_TO_LOOK_INTO_IT),
    responsibleRef: context.serviceManagerRef,
    note: call.remarks,
    createdAt: context.now,
    createdBy: context.actorRef,
    updatedAt: context.now,
  };
}
