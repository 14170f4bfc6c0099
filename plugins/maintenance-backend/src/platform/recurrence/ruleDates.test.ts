import { readRecurrenceRule } from './readRecurrenceRule';
import { ruleDates } from './ruleDates';
import { skippedPeriods } from './skippedPeriods';

describe('ruleDates', () => {
  it.each([
    [
      'every quarter',
      'FREQ=MONTHLY;INTERVAL=3',
      ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'],
    ],
    [
      'the first Monday of the month',
      'FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260331',
      ['2026-01-05', '2026-02-02', '2026-03-02'],
    ],
    [
      'every 15 days',
      'FREQ=DAILY;INTERVAL=15;COUNT=4',
      ['2026-01-01', '2026-01-16', '2026-01-31', '2026-02-15'],
    ],
    [
      'the last working day of the month',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
      ['2026-01-30', '2026-02-27'],
    ],
    [
      'the 31st, in months that have one',
      'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'a Wednesday in June and December',
      'freq=yearly;bymonth=6,12;byday=1we',
      ['2026-06-03', '2026-12-02'],
    ],
  ])('names %s', (_, rule, dates) => {
    expect(
      ruleDates(readRecurrenceRule(rule), '2026-01-01', '2026-12-31'),
    ).toEqual(dates);
  });

  it.each([
    [
      'every quarter from 30 November',
      'FREQ=MONTHLY;INTERVAL=3',
      '2026-11-30',
      ['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30'],
    ],
    [
      'every quarter from 31 December',
      'FREQ=MONTHLY;INTERVAL=3',
      '2026-12-31',
      ['2026-12-31', '2027-03-31', '2027-06-30', '2027-09-30'],
    ],
    [
      'every month from 31 January',
      'FREQ=MONTHLY;COUNT=4',
      '2027-01-31',
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    [
      'every year from 29 February',
      'FREQ=YEARLY;UNTIL=20320301',
      '2028-02-29',
      ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
    ],
    [
      'a day in February and June, from the 31st',
      'FREQ=YEARLY;BYMONTH=2,6;COUNT=3',
      '2026-12-31',
      ['2027-02-28', '2027-06-30', '2028-02-29'],
    ],
  ])(
    'takes the last day of a shorter month for %s',
    (_, rule, start, expected) => {
      expect(ruleDates(rule, start, expected.at(-1)!)).toEqual(expected);
    },
  );

  it.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
    'FREQ=DAILY;INTERVAL=7;BYDAY=FR',
    'FREQ=WEEKLY;INTERVAL=9999;BYDAY=WE',
  ])('finds in time that %s names nothing', rule => {
    const start = Date.now();
    expect(ruleDates(rule, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(Date.now() - start).toBeLessThan(5_000);
  });

  it('refuses parts that contradict each other', () => {
    expect(() =>
      ruleDates(
        'FREQ=MONTHLY;COUNT=3;UNTIL=20260301',
        '2026-01-01',
        '2026-12-31',
      ),
    ).toThrow('rule is "FREQ=MONTHLY;COUNT=3;UNTIL=20260301"');
  });
});

describe('skippedPeriods', () => {
  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=31', ['2027-02', '2027-04', '2027-06']],
    ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4', ['2027-02', '2027-04']],
    ['FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270415', ['2027-02']],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=30,31', ['2027-02']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', ['2027-02']],
    ['FREQ=YEARLY;BYMONTHDAY=30', ['2027-02']],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=5FR', ['2027-03', '2027-05']],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', []],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', []],
    ['FREQ=MONTHLY;INTERVAL=3', []],
    ['FREQ=MONTHLY;BYMONTHDAY=10', []],
    ['FREQ=WEEKLY;BYDAY=FR', []],
  ])('of %s are %j', (rule, skipped) => {
    expect(skippedPeriods(rule, '2026-11-30', '2027-06-30')).toEqual(skipped);
  });

  it('are looked at from the first day of a term to its last', () => {
    const monthly = 'FREQ=MONTHLY;BYMONTHDAY=31';
    expect(skippedPeriods(monthly, '2027-02-01', '2027-04-30')).toEqual([
      '2027-02',
      '2027-04',
    ]);
    expect(skippedPeriods(monthly, '2027-02-02', '2027-04-29')).toEqual([]);
  });

  it('are years where a rule names days of the year', () => {
    expect(
      skippedPeriods('FREQ=YEARLY;BYYEARDAY=366', '2026-03-01', '2030-06-30'),
    ).toEqual(['2027', '2029']);
  });
});

describe('readRecurrenceRule', () => {
  it('writes a rule the way it is kept', () => {
    expect(
      readRecurrenceRule(' RRULE:freq=monthly;until=20261231T235959Z '),
    ).toBe('FREQ=MONTHLY;UNTIL=20261231');
  });

  it.each([
    ['', '"" is not a part'],
    ['BYDAY=MO', 'FREQ is missing'],
    ['FREQ=SECONDLY', 'SECONDLY is finer than daily'],
    ['FREQ=DAILY;BYHOUR=1,2,3', 'BYHOUR names a time'],
    ['FREQ=DAILY;INTERVAL=0', '"0" is no value of INTERVAL'],
    ['FREQ=DAILY;INTERVAL=-1', '"-1" is no value of INTERVAL'],
    ['FREQ=MONTHLY;BYMONTHDAY=45', '"45" is no value of BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', '"0" is no value of BYMONTHDAY'],
    ['FREQ=MONTHLY;COLOUR=RED', 'not a part of a rule by days'],
    ['FREQ=MONTHLY;FREQ=DAILY', 'FREQ occurs twice'],
    ['FREQ=MONTHLY\nEXDATE:20260101', 'no value of FREQ'],
    ['FREQ=MONTHLY;constructor=1', 'not a part of a rule by days'],
  ])('refuses %j', (rule, message) => {
    expect(() => readRecurrenceRule(rule)).toThrow(message);
  });
});
