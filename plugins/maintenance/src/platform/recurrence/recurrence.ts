export const WEEKDAY_CODES = [
  'MO',
  'TU',
  'WE',
  'TH',
  'FR',
  'SA',
  'SU',
] as const;
export type WeekdayCode = (typeof WEEKDAY_CODES)[number];

/** The first to the fourth of a month, or the last. */
export const ORDINALS = [1, 2, 3, 4, -1] as const;
export type Ordinal = (typeof ORDINALS)[number];

export const INTERVAL_UNITS = ['day', 'week', 'month'] as const;
export type IntervalUnit = (typeof INTERVAL_UNITS)[number];

/** How often something happens, as far as it is chosen in words. */
export type Recurrence =
  | { kind: 'quarterly' }
  | {
      kind: 'weekday';
      ordinal: Ordinal;
      weekday: WeekdayCode;
      /** In months. */
      every: number;
    }
  | { kind: 'interval'; every: number; unit: IntervalUnit }
  /** Anything else, as an RFC 5545 rule. */
  | { kind: 'rule'; rule: string };

const frequencies = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;
const MONTHS_OF_QUARTER = 3;

/** The RFC 5545 rule of a recurrence. */
export function toRule(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'quarterly':
      return `FREQ=MONTHLY;INTERVAL=${MONTHS_OF_QUARTER}`;
    case 'weekday':
      return [
        'FREQ=MONTHLY',
        ...(recurrence.every === 1 ? [] : [`INTERVAL=${recurrence.every}`]),
        `BYDAY=${recurrence.ordinal}${recurrence.weekday}`,
      ].join(';');
    case 'interval':
      return `FREQ=${frequencies[recurrence.unit]};INTERVAL=${
        recurrence.every
      }`;
    default:
      return recurrence.rule.trim();
  }
}

/** The words for a rule where there are any, else the rule itself. */
export function fromRule(rule: string): Recurrence {
  const parts = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .toUpperCase()
      .split(';')
      .map(part => part.split('=') as [string, string]),
  );
  const frequency = parts.get('FREQ');
  const interval = Number(parts.get('INTERVAL') ?? '1');
  const names = [...parts.keys()]
    .filter(name => name !== 'FREQ' && name !== 'INTERVAL')
    .join();

  const isWhole = Number.isInteger(interval) && interval >= 1;

  const weekday = parts.get('BYDAY')?.match(/^\+?(-?\d)([A-Z]{2})$/);
  if (frequency === 'MONTHLY' && names === 'BYDAY' && isWhole) {
    const ordinal = ORDINALS.find(each => each === Number(weekday?.[1]));
    const code = WEEKDAY_CODES.find(each => each === weekday?.[2]);
    if (ordinal && code) {
      return { kind: 'weekday', ordinal, weekday: code, every: interval };
    }
  }
  const unit = INTERVAL_UNITS.find(each => frequencies[each] === frequency);
  if (unit && names === '' && isWhole) {
    return unit === 'month' && interval === MONTHS_OF_QUARTER
      ? { kind: 'quarterly' }
      : { kind: 'interval', every: interval, unit };
  }
  return { kind: 'rule', rule };
}

export type RecurrenceProblem = 'interval' | 'rule';

/** What the backend would refuse, found before it is asked. */
export function recurrenceProblem(
  recurrence: Recurrence,
): RecurrenceProblem | undefined {
  if (
    'every' in recurrence &&
    !(Number.isInteger(recurrence.every) && recurrence.every >= 1)
  ) {
    return 'interval';
  }
  return recurrence.kind === 'rule' && !/FREQ=/i.test(recurrence.rule)
    ? 'rule'
    : undefined;
}
