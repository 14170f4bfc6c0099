import { InputError } from '@backstage/errors';

const SUB_DAILY = ['HOURLY', 'MINUTELY', 'SECONDLY'];
const TIMES_OF_DAY = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const POSITIVE = /^[1-9]\d{0,3}$/;
const ORDINAL = '[+-]?\\d{1,3}';

/** The parts of a rule by days, each with the form of its value. */
const PARTS: { [name: string]: RegExp } = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: POSITIVE,
  COUNT: POSITIVE,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
  BYDAY: listOf('([+-]?[1-9]\\d?)?(MO|TU|WE|TH|FR|SA|SU)'),
  BYMONTH: listOf('\\d{1,2}'),
  BYMONTHDAY: listOf(ORDINAL),
  BYYEARDAY: listOf(ORDINAL),
  BYWEEKNO: listOf(ORDINAL),
  BYSETPOS: listOf(ORDINAL),
};

/** The highest number of a part; without a sign only where it has no negative ones. */
const HIGHEST: { [name: string]: number } = {
  BYMONTH: 12,
  BYMONTHDAY: 31,
  BYYEARDAY: 366,
  BYWEEKNO: 53,
  BYSETPOS: 366,
};

/**
 * Reads an RFC 5545 recurrence rule that names days, and writes it the way it
 * is kept: upper case, no prefix, `UNTIL` as a date.
 *
 * @throws InputError where it is not one, or is finer than daily
 */
export function readRecurrenceRule(text: string): string {
  const refuse = (reason: string): never => {
    throw new InputError(
      `rule is "${text}", which cannot be used: ${reason}; write it like FREQ=MONTHLY;BYDAY=1MO`,
    );
  };
  const parts = new Map<string, string>();
  const rule = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  for (const part of rule.split(';')) {
    const [name, value = '', ...rest] = part.split('=');
    if (TIMES_OF_DAY.includes(name)) {
      refuse(`${name} names a time, but everything here is planned by days`);
    }
    if (name === 'FREQ' && SUB_DAILY.includes(value)) {
      refuse(`${value} is finer than daily`);
    }
    if (!Object.hasOwn(PARTS, name)) {
      refuse(`"${part}" is not a part of a rule by days`);
    }
    if (rest.length > 0 || !PARTS[name].test(value) || !inRange(name, value)) {
      refuse(`"${value}" is no value of ${name}`);
    }
    if (parts.has(name)) refuse(`${name} occurs twice`);
    parts.set(name, name === 'UNTIL' ? value.slice(0, 8) : value);
  }
  if (!parts.has('FREQ')) refuse('FREQ is missing');
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

function listOf(value: string): RegExp {
  return new RegExp(`^${value}(,${value})*$`);
}

function inRange(name: string, value: string): boolean {
  const highest = HIGHEST[name];
  return (
    highest === undefined ||
    value
      .split(',')
      .every(
        number => Number(number) !== 0 && Math.abs(Number(number)) <= highest,
      )
  );
}
