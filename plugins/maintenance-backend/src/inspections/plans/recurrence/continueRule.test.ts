import { continueRule } from './continueRule';
import { ruleDates } from '../../../platform/recurrence/ruleDates';

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const NEXT = { startsOn: '2027-01-01', endsOn: '2027-12-31' };

describe('continueRule', () => {
  it.each([
    ['FREQ=MONTHLY;INTERVAL=3', '2026-01-15', '2027-01-15'],
    // It keeps its weekday, and its rhythm.
    ['FREQ=WEEKLY;INTERVAL=2', '2026-01-05', '2027-01-04'],
    ['FREQ=MONTHLY;BYDAY=1MO', '2026-01-01', '2027-01-04'],
    // What began within the year goes on from the start of the next.
    ['FREQ=MONTHLY;INTERVAL=6', '2026-07-01', '2027-01-01'],
    ['FREQ=MONTHLY;COUNT=4', '2026-01-31', '2027-01-31'],
  ])('goes on with %s from %s on %s', (rule, startsOn, first) => {
    expect(continueRule({ rule, startsOn }, YEAR, NEXT)).toEqual({
      rule,
      startsOn: first,
    });
  });

  it('moves the end of the rule', () => {
    expect(
      continueRule(
        { rule: 'FREQ=MONTHLY;UNTIL=20260630', startsOn: '2026-01-10' },
        YEAR,
        NEXT,
      ),
    ).toEqual({ rule: 'FREQ=MONTHLY;UNTIL=20270630', startsOn: '2027-01-10' });
  });

  it('keeps the day of the month where the first month is too short for it', () => {
    const term = { startsOn: '2027-02-01', endsOn: '2027-05-31' };
    for (const [startsOn, dates] of [
      ['2026-03-30', ['2027-02-28', '2027-03-30', '2027-04-30', '2027-05-30']],
      ['2026-03-31', ['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31']],
    ] as const) {
      const { rule, startsOn: first } = continueRule(
        { rule: 'FREQ=MONTHLY', startsOn },
        { startsOn: '2026-02-01', endsOn: '2027-01-31' },
        term,
      )!;
      expect(ruleDates(rule, first, term.endsOn)).toEqual(dates);
    }
  });

  it('goes on once a year from 29 February', () => {
    const { rule, startsOn } = continueRule(
      { rule: 'FREQ=YEARLY', startsOn: '2024-02-29' },
      { startsOn: '2024-01-01', endsOn: '2024-12-31' },
      { startsOn: '2025-01-01', endsOn: '2028-12-31' },
    )!;
    expect(ruleDates(rule, startsOn, '2028-12-31')).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('is nothing where the rule names no day of the term', () => {
    expect(
      continueRule({ rule: 'FREQ=YEARLY', startsOn: '2026-06-01' }, YEAR, {
        startsOn: '2027-01-01',
        endsOn: '2027-03-31',
      }),
    ).toBeUndefined();
  });
});
