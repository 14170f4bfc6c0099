import { InputError } from '@backstage/errors';
import {
  Calendar,
  checkContractTerm,
  ContractTermDoubt,
  contractTermDoubts,
  ContractTermProblem,
  EARLIEST_CONTRACT_START,
  LATEST_CONTRACT_START_YEARS,
  LONGEST_CONTRACT_YEARS,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateRange } from '../../platform/dates/localDates';
import { Doubt } from './ConfirmationRequiredError';

const PROBLEMS: Record<ContractTermProblem, (term: DateRange) => string> = {
  'ends-before-start': ({ startsOn, endsOn }) =>
    `endsOn is ${endsOn}, before startsOn ${startsOn}`,
  'starts-too-early': ({ startsOn }) =>
    `startsOn is ${startsOn}, but must not be before ${EARLIEST_CONTRACT_START}`,
  'starts-too-late': ({ startsOn }) =>
    `startsOn is ${startsOn}, but must not be more than ${LATEST_CONTRACT_START_YEARS} years ahead`,
  'too-long': ({ startsOn, endsOn }) =>
    `endsOn is ${endsOn}, but a contract that starts on ${startsOn} runs for ${LONGEST_CONTRACT_YEARS} years at most`,
};

const DOUBTS: Record<ContractTermDoubt, (term: DateRange) => string> = {
  'long-term': ({ startsOn, endsOn }) =>
    `From ${startsOn} to ${endsOn} is unusually long`,
  'long-ago': ({ startsOn }) => `${startsOn} lies unusually far back`,
  'far-ahead': ({ startsOn }) => `${startsOn} lies unusually far ahead`,
};

/** @throws InputError where there is no such calendar */
export function checkCalendar(
  calendarId: string,
  calendars: readonly Calendar[],
): void {
  if (!calendars.some(({ id }) => id === calendarId)) {
    throw new InputError(
      `calendarId is "${calendarId}", but there is no such calendar`,
    );
  }
}

/**
 * What the schema of the API cannot say about the term of a contract.
 *
 * @param today - local date
 * @returns what is in doubt about it
 * @throws InputError
 */
export function checkTerm(term: DateRange, today: string): Doubt[] {
  const problem = checkContractTerm(term, today);
  if (problem) throw new InputError(PROBLEMS[problem](term));
  return contractTermDoubts(term, today).map(code => ({
    code,
    because: DOUBTS[code](term),
  }));
}
