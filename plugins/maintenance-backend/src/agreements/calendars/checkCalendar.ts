import { InputError } from '@backstage/errors';
import {
  isChineseTimeZone,
  ServiceCalendar,
  validateCalendar,
} from '@weibao/backstage-plugin-maintenance-common';

/** @throws InputError that names everything that keeps a calendar from being used */
export function checkCalendar(
  calendar: ServiceCalendar & { holidays?: 'CN' },
): void {
  const problems = validateCalendar(calendar);
  if (calendar.alwaysOpen && calendar.holidays) {
    problems.push('a calendar that is always open follows no holidays');
  }
  if (calendar.holidays && !isChineseTimeZone(calendar.timeZone)) {
    problems.push(
      `it cannot follow the holidays of mainland China in ${calendar.timeZone}; give its own days off as exceptions`,
    );
  }
  if (problems.length > 0) {
    throw new InputError(
      `The calendar "${calendar.id}" cannot be used: ${problems.join('; ')}`,
    );
  }
}
