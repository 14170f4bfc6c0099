import {
  DateShift,
  PlannedDate,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { addDays, DateRange } from '../../../platform/dates/localDates';
import { ruleDates } from '../../../platform/recurrence/ruleDates';
import { whyShut } from './whyShut';

/** Longer than any stretch of holidays; a window that stays shut moves nothing. */
const MAX_SHIFT_DAYS = 31;

/** What decides on which days a plan has inspections. */
export interface PlanningTerms {
  /** RFC 5545 by days, counted from `startsOn`. */
  rule: string;
  startsOn: string;
  shift: DateShift;
  /** The agreed window, as it is on a local date. */
  windowOn(date: string): ServiceCalendar;
  /** The days of the contract: no inspection is planned outside of them. */
  contract: DateRange;
}

/**
 * The days on which a plan has inspections, in order. A day on which the window
 * is shut is moved to the next open one in the direction asked for; where that
 * would leave the contract, in the other direction. Of dates that land on one
 * day the one that was not moved stays, otherwise the earliest.
 */
export function planDates(terms: PlanningTerms): PlannedDate[] {
  const { rule, startsOn, contract } = terms;
  const byDay = new Map<string, PlannedDate>();
  for (const ruleDate of ruleDates(rule, startsOn, contract.endsOn)) {
    if (ruleDate < contract.startsOn) continue;
    const date = shiftDate(ruleDate, terms);
    if (!byDay.has(date.dueOn) || !date.moved) byDay.set(date.dueOn, date);
  }
  return [...byDay.values()].sort((one, other) =>
    one.dueOn < other.dueOn ? -1 : 1,
  );
}

function shiftDate(ruleDate: string, terms: PlanningTerms): PlannedDate {
  const { shift, windowOn } = terms;
  const moved =
    shift === 'leave' ? undefined : whyShut(windowOn(ruleDate), ruleDate);
  if (!moved) return { ruleDate, dueOn: ruleDate };
  const step = shift === 'forward' ? 1 : -1;
  const dueOn =
    nextOpenDay(ruleDate, step, terms) ?? nextOpenDay(ruleDate, -step, terms);
  return dueOn ? { ruleDate, dueOn, moved } : { ruleDate, dueOn: ruleDate };
}

function nextOpenDay(
  date: string,
  step: number,
  { windowOn, contract, startsOn }: PlanningTerms,
): string | undefined {
  const first = startsOn > contract.startsOn ? startsOn : contract.startsOn;
  for (let days = 1; days <= MAX_SHIFT_DAYS; days++) {
    const day = addDays(date, days * step);
    if (day < first || day > contract.endsOn) return undefined;
    if (!whyShut(windowOn(day), day)) return day;
  }
  return undefined;
}
