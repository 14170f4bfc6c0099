import { ServiceCalendar, ServiceWindow } from '../types';

export const always: ServiceCalendar = {
  id: '24x7',
  alwaysOpen: true,
  timeZone: 'Asia/Shanghai',
};

const workday: ServiceWindow[] = [
  ['09:00', '12:00'],
  ['13:00', '18:00'],
];

/** Eight hours from Monday to Friday. */
export const businessHours: ServiceCalendar = {
  id: 'cn-5x9',
  timeZone: 'Asia/Shanghai',
  weekly: {
    mon: workday,
    tue: workday,
    wed: workday,
    thu: workday,
    fri: workday,
  },
};

/** The same windows on every day of the week. */
export function daily(
  timeZone: string,
  ...windows: ServiceWindow[]
): ServiceCalendar {
  return {
    id: 'daily',
    timeZone,
    weekly: {
      mon: windows,
      tue: windows,
      wed: windows,
      thu: windows,
      fri: windows,
      sat: windows,
      sun: windows,
    },
  };
}
