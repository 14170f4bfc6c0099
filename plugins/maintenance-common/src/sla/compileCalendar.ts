import { CalendarLayout } from './CalendarLayout';
import { CompiledCalendar } from './CompiledCalendar';
import { ServiceCalendar } from './types';

/** More calendars than any company keeps; beyond it the least recently used is laid out anew. */
const CALENDARS_KEPT = 128;

const byObject = new WeakMap<ServiceCalendar, CompiledCalendar>();
const byContent = new Map<string, CompiledCalendar>();

/**
 * The laid-out form of a calendar, made once for each content: rows read from
 * a database at every request share it. A calendar object that was once used
 * must not be changed; make a new one.
 *
 * @throws InputError when the calendar is malformed, see `validateCalendar`
 * @public
 */
export function compileCalendar(calendar: ServiceCalendar): CompiledCalendar {
  let compiled = byObject.get(calendar);
  if (!compiled) {
    compiled = compileContent(calendar);
    byObject.set(calendar, compiled);
  }
  return compiled;
}

function compileContent(calendar: ServiceCalendar): CompiledCalendar {
  const { alwaysOpen, timeZone, weekly, exceptions } = calendar;
  const content = alwaysOpen
    ? 'alwaysOpen'
    : JSON.stringify([timeZone, weekly, exceptions]);
  const compiled =
    byContent.get(content) ??
    (alwaysOpen
      ? CompiledCalendar.alwaysOpen()
      : CompiledCalendar.fromLayout(CalendarLayout.create(calendar)));

  byContent.delete(content);
  byContent.set(content, compiled);
  if (byContent.size > CALENDARS_KEPT) {
    const [leastRecent] = byContent.keys();
    byContent.delete(leastRecent);
  }
  return compiled;
}
