import { CalendarDefinition } from './CalendarDefinition';

const OFFICE_HOURS: [string, string][] = [['09:00', '18:00']];

/** The calendar of a contract that names none. */
export const DEFAULT_CALENDAR_ID = '24x7';

/**
 * The calendars every installation has, in its reporting zone; their ids cannot
 * be given away.
 */
export function builtInCalendars(timeZone: string): CalendarDefinition[] {
  return [
    {
      id: DEFAULT_CALENDAR_ID,
      title: '24×7',
      timeZone,
      alwaysOpen: true,
    },
    {
      id: '5x9',
      title: '5×9',
      timeZone,
      weekly: {
        mon: OFFICE_HOURS,
        tue: OFFICE_HOURS,
        wed: OFFICE_HOURS,
        thu: OFFICE_HOURS,
        fri: OFFICE_HOURS,
      },
      holidays: 'CN',
    },
  ];
}
