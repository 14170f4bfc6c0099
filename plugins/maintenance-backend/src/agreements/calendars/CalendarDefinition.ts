import { ServiceCalendar } from '@weibao/backstage-plugin-maintenance-common';

/** A calendar as it was defined: its exceptions without the holidays it follows. */
export interface CalendarDefinition extends ServiceCalendar {
  title: string;
  holidays?: 'CN';
}
