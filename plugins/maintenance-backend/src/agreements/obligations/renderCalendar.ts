import {
  Obligation,
  ObligationKind,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  escape,
  ICalCalendar,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
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

/** What RFC 5545 has no place for, line breaks and tabs included. */
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

const LINE_BREAK = /\r\n|\r|\n/;

/** How often calendar programs should ask; nothing here is due within hours. */
const REFRESH_SECONDS = 4 * 3600;

/** What a calendar shows. */
export interface CalendarContents {
  obligations: readonly Obligation[];
  /** Local dates from and until which there are more than are shown. */
  incompleteFrom?: string;
  incompleteUntil?: string;
}

/**
 * An RFC 5545 calendar with an event of a whole day for each obligation. The
 * uid of an event is that of its obligation for ever, and it takes nobody's
 * time. Where there is more than is shown, an event of its own says so.
 *
 * The same contents are the same text at any time, so that a program which
 * asks again is told that nothing has changed: events are stamped with the
 * instant at which the calendar was subscribed to.
 */
export function renderCalendar(
  calendar: {
    id: string;
    title: string;
    language: CalendarLanguage;
    createdAt: string;
  },
  contents: CalendarContents,
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
    ttl: REFRESH_SECONDS,
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
      stamp: new Date(calendar.createdAt),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
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
  // The library leaves the last line unfinished.
  return `${ical.toString()}\r\n`;
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
    .flatMap(text => text!.split(LINE_BREAK).map(oneLine))
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ');
}
