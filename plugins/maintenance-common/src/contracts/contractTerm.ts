/**
 * The first and the last day of a contract, local dates `YYYY-MM-DD`.
 *
 * @public
 */
export interface ContractTerm {
  startsOn: string;
  endsOn: string;
}

/** Before it no contract starts. @public */
export const EARLIEST_CONTRACT_START = '1990-01-01';

/** How many years ahead a contract may start at most. @public */
export const LATEST_CONTRACT_START_YEARS = 10;

/** How many years a contract may run at most. @public */
export const LONGEST_CONTRACT_YEARS = 20;

/** From there on the years of a term are more likely mistyped than meant. */
const USUAL_YEARS = { length: 10, back: 10, ahead: 2 };

/**
 * Why a term cannot be meant.
 *
 * @public
 */
export type ContractTermProblem =
  | 'ends-before-start'
  | 'starts-too-early'
  | 'starts-too-late'
  | 'too-long';

/**
 * What is unusual about a term, and may be meant all the same.
 *
 * @public
 */
export type ContractTermDoubt = 'long-term' | 'long-ago' | 'far-ahead';

/**
 * Why a term is no term of a contract, if it is none.
 *
 * @param today - local date
 *
 * @public
 */
export function checkContractTerm(
  { startsOn, endsOn }: ContractTerm,
  today: string,
): ContractTermProblem | undefined {
  if (endsOn < startsOn) return 'ends-before-start';
  if (startsOn < EARLIEST_CONTRACT_START) return 'starts-too-early';
  if (startsOn > addYears(today, LATEST_CONTRACT_START_YEARS)) {
    return 'starts-too-late';
  }
  // A term of whole years ends on the day before that of its start.
  if (endsOn >= addYears(startsOn, LONGEST_CONTRACT_YEARS)) return 'too-long';
  return undefined;
}

/**
 * What whoever enters a term is asked about.
 *
 * @param today - local date
 *
 * @public
 */
export function contractTermDoubts(
  { startsOn, endsOn }: ContractTerm,
  today: string,
): ContractTermDoubt[] {
  const doubts: ContractTermDoubt[] = [];
  if (endsOn >= addYears(startsOn, USUAL_YEARS.length)) {
    doubts.push('long-term');
  }
  if (startsOn < addYears(today, -USUAL_YEARS.back)) doubts.push('long-ago');
  if (startsOn > addYears(today, USUAL_YEARS.ahead)) doubts.push('far-ahead');
  return doubts;
}

/** The same day of another year, as text; 29 February orders well where there is none. */
function addYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  return `${String(year).padStart(4, '0')}${date.slice(4)}`;
}
