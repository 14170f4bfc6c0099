import { ServiceUnavailableError } from '@backstage/errors';
import {
  Calendar,
  Contract,
} from '@weibao/backstage-plugin-maintenance-common';
import { localDateAt } from '../../platform/dates/localDates';
import {
  ContractRecord,
  CountedContract,
  toContractTerms,
} from './ContractRecord';
import { CalendarDay } from './ContractStore';
import { contractWarnings } from './contractWarnings';

/** The calendars there are, and what day it is in each. */
export interface Today {
  calendars: readonly Calendar[];
  days: readonly CalendarDay[];
}

export function todayIn(calendars: readonly Calendar[], now: Date): Today {
  return {
    calendars,
    days: calendars.map(({ id, timeZone }) => ({
      calendarId: id,
      today: localDateAt(now, timeZone),
    })),
  };
}

/** What day it is where the service time of a contract passes. */
export function dayOf(
  contract: Pick<ContractRecord, 'number' | 'calendarId'>,
  { days }: Today,
): string {
  const day = days.find(({ calendarId }) => calendarId === contract.calendarId);
  if (!day) {
    throw new ServiceUnavailableError(
      `Contract ${contract.number} has lost its calendar`,
    );
  }
  return day.today;
}

/**
 * A contract as it is on a day.
 *
 * @param overlaps - how many of its coverage rows another contract covers as
 * well, from that day on
 */
export function toContract(
  counted: CountedContract,
  today: Today,
  overlaps: number,
): Contract {
  const day = dayOf(counted, today);
  const { coversAnything, ...contract } = counted;
  return {
    ...contract,
    ...toContractTerms(contract, day),
    warnings: contractWarnings(
      counted,
      today.calendars.find(({ id }) => id === contract.calendarId),
      day,
      overlaps,
    ),
  };
}
