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

const COLONS: Record<CalendarLanguage, string> = { en: ': ', zh: '：' };

/** What calendar programs call a carriage return, a tab and their like. */
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/**
 * An RFC 5545 calendar with an event of a whole day for each obligation. The
 * uid of an event is that of its obligation for ever.
 *
 * @param now - when the calendar is made
 */
export function renderCalendar(
  calendar: { title: string; language: CalendarLanguage },
  obligations: readonly Obligation[],
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
  for (const obligation of obligations) {
    ical.createEvent({
      id: `${obligation.kind}-${obligation.id}@maintenance.weibao.io`,
      start: new Date(obligation.dueOn),
      allDay: true,
      stamp: now,
      summary: summaryOf(obligation, language),
      description: descriptionOf(obligation),
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
