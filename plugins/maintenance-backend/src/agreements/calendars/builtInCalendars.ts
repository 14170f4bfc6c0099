import { isChineseTimeZone } from '@weibao/backstage-plugin-maintenance-common';
import { CalendarDefinition, CalendarTerms } from './CalendarDefinition';

const OFFICE_HOURS: [string, string][] = [['09:00', '18:00']];

/** The calendar of a contract that names none. */
export const DEFAULT_CALENDAR_ID = '24x7';

/**
 * The calendars every installation has, in its reporting zone; their ids cannot
 * be given away. Only in China does 5×9 follow China's holidays.
 */
export function builtInCalendars(timeZone: string): CalendarDefinition[] {
  const builtIn = (id: string, terms: CalendarTerms): CalendarDefinition => ({
    id,
    timeZone,
    versions: [{ ...terms, version: 1 }],
  });
  return [
    builtIn(DEFAULT_CALENDAR_ID, { title: '24×7', alwaysOpen: true }),
    builtIn('5x9', {
      title: '5×9',
      weekly: {
        mon: OFFICE_HOURS,
        tue: OFFICE_HOURS,
        wed: OFFICE_HOURS,
        thu: OFFICE_HOURS,
        fri: OFFICE_HOURS,
      },
      ...(isChineseTimeZone(timeZone) ? { holidays: 'CN' as const } : {}),
    }),
  ];
}
