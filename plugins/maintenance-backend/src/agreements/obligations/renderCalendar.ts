import {
  Obligation,
  ObligationKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { escape, ICalCalendar } from 'ical-generator';
import { CalendarLanguage } from './CalendarSubscriptionStore';

const KINDS: Record<CalendarLanguage, Record<ObligationKind, string>> = {
  en: {
    payment: 'Payment milestone',
    training: 'Training session',
    'follow-up-call': 'Follow-up call',
    inspection: 'Inspection',
    'contract-expiry': 'Contract expiry',
    task: 'Task',
  },
  zh: {
    payment: '收款节点',
    training: '培训',
    'follow-up-call': '回访',
    inspection: '巡检',
    'contract-expiry': '合同到期',
    task: '任务',
  },
};

const INCOMPLETE: Record<CalendarLanguage, Record<'from' | 'until', string>> = {
  en: {
    from: '⚠ Incomplete from this day on; the portal lists the rest',
    until: '⚠ Incomplete until this day; the portal lists the rest',
  },
  zh: {
    from: '⚠ 自此日起日历不完整，其余请见门户',
    until: '⚠ 此日及之前日历不完整，其余请见门户',
  },
};

const COLONS: Record<CalendarLanguage, string> = { en: ': ', zh: '：' };

/** What calendar programs call a carriage return, a tab and their like. */
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/** What a calendar shows. */
export interface CalendarContents {
  obligations: readonly Obligation[];
  /** Local dates from and until which there are more than are shown. */
  incompleteFrom?: string;
  incompleteUntil?: string;
}

/**
 * An RFC 5545 calendar with an event of a whole day for each obligation. The
 * uid of an event is that of its obligation for ever. Where there is more than
 * is shown, an event of its own says so.
 *
 * @param now - when the calendar is made
 */
export function renderCalendar(
  calendar: { id: string; title: string; language: CalendarLanguage },
  contents: CalendarContents,
  now: Date,
): string {
  const { language } = calendar;
  const ical = new ICalCalendar({
    // The library leaves the name as it is.
    name: escape(oneLine(calendar.title), false),
    prodId: {
      company: 'weibao.io',
      product: 'maintenance',
      language: language.toUpperCase(),
    },
  });
  const addDay = (
    uid: string,
    date: string,
    said: { summary: string; description?: string },
  ) =>
    ical.createEvent({
      ...said,
      id: `${uid}@maintenance.weibao.io`,
      start: new Date(date),
      allDay: true,
      stamp: now,
    });
  for (const obligation of contents.obligations) {
    addDay(`${obligation.kind}-${obligation.id}`, obligation.dueOn, {
      summary: summaryOf(obligation, language),
      description: descriptionOf(obligation),
    });
  }
  const { incompleteFrom, incompleteUntil } = contents;
  if (incompleteUntil) {
    addDay(`incomplete-until-${calendar.id}`, incompleteUntil, {
      summary: INCOMPLETE[language].until,
    });
  }
  if (incompleteFrom) {
    addDay(`incomplete-from-${calendar.id}`, incompleteFrom, {
      summary: INCOMPLETE[language].from,
    });
  }
  return ical.toString();
}

function summaryOf(
  { kind, title, state }: Obligation,
  language: CalendarLanguage,
): string {
  const done = state === 'done' ? '✓ ' : '';
  return `${done}${KINDS[language][kind]}${COLONS[language]}${oneLine(title)}`;
}

function descriptionOf(obligation: Obligation): string {
  const { customerTitle, customerRef, contractNumber, note } = obligation;
  const amount =
    obligation.amount === undefined
      ? undefined
      : `${obligation.currency} ${obligation.amount.toFixed(2)}`;
  return [customerTitle ?? customerRef, contractNumber, amount, note]
    .filter(Boolean)
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ');
}
