import { InputError } from '@backstage/errors';
import { Calendar } from '@weibao/backstage-plugin-maintenance-common';
import { ContractRecord } from './ContractRecord';

/**
 * What the schema of the API cannot say about a contract.
 *
 * @throws InputError
 */
export function checkContractTerms(
  contract: Pick<ContractRecord, 'startsOn' | 'endsOn' | 'calendarId'>,
  calendars: readonly Calendar[],
): void {
  if (contract.endsOn < contract.startsOn) {
    throw new InputError(
      `endsOn is ${contract.endsOn}, before startsOn ${contract.startsOn}`,
    );
  }
  if (!calendars.some(calendar => calendar.id === contract.calendarId)) {
    throw new InputError(
      `calendarId is "${contract.calendarId}", but there is no such calendar`,
    );
  }
}
