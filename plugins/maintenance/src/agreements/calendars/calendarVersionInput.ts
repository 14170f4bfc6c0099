import {
  CalendarVersion,
  CalendarVersionInput,
  ReadHolidays,
} from '@weibao/backstage-plugin-maintenance-common';
import { calendarInput, CalendarValues } from '../contracts/form/calendarForm';

/**
 * What a calendar becomes: days of its own are kept, and further ones are added.
 * A workday that is added has Monday's windows, as a make-up workday has. A
 * calendar that is always open has no such days.
 */
export function calendarVersionInput(
  values: CalendarValues,
  change: {
    newest: CalendarVersion;
    validFrom: string;
    kept: CalendarVersion['exceptions'];
    added: ReadHolidays;
  },
): CalendarVersionInput {
  const { newest, validFrom, kept, added } = change;
  const { id: _id, timeZone: _timeZone, ...terms } = calendarInput(values);
  const version = { ...terms, version: newest.version, validFrom };
  if (terms.alwaysOpen) return version;
  const monday = terms.weekly?.mon ?? [];
  return {
    ...version,
    exceptions: {
      ...kept,
      ...Object.fromEntries(added.holidays.map(date => [date, []])),
      ...Object.fromEntries(added.makeUpWorkdays.map(date => [date, monday])),
    },
  };
}
