import {
  CalendarVersion,
  CalendarVersionInput,
  ReadHolidays,
} from '@weibao/backstage-plugin-maintenance-common';
import { calendarInput, CalendarValues } from '../contracts/form/calendarForm';

/**
 * What a calendar becomes: its own days stay, and further ones are added. A
 * workday that is added has Monday's windows, as a make-up workday has.
 */
export function calendarVersionInput(
  values: CalendarValues,
  change: { newest: CalendarVersion; validFrom: string; added: ReadHolidays },
): CalendarVersionInput {
  const { newest, validFrom, added } = change;
  const { id: _id, timeZone: _timeZone, ...terms } = calendarInput(values);
  const monday = terms.weekly?.mon ?? [];
  return {
    ...terms,
    version: newest.version,
    validFrom,
    exceptions: {
      ...newest.exceptions,
      ...Object.fromEntries(added.holidays.map(date => [date, []])),
      ...Object.fromEntries(added.makeUpWorkdays.map(date => [date, monday])),
    },
  };
}
