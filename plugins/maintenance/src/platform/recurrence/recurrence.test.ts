import { fromRule, Recurrence, toRule } from './recurrence';

describe('recurrence', () => {
  it.each<[Recurrence, string]>([
    [{ kind: 'quarterly' }, 'FREQ=MONTHLY;INTERVAL=3'],
    [
      { kind: 'weekday', ordinal: 1, weekday: 'MO', every: 1 },
      'FREQ=MONTHLY;BYDAY=1MO',
    ],
    [
      { kind: 'weekday', ordinal: -1, weekday: 'FR', every: 3 },
      'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
    ],
    [{ kind: 'interval', every: 15, unit: 'day' }, 'FREQ=DAILY;INTERVAL=15'],
    [{ kind: 'interval', every: 2, unit: 'week' }, 'FREQ=WEEKLY;INTERVAL=2'],
    [
      { kind: 'rule', rule: 'FREQ=YEARLY;BYMONTH=4,10' },
      'FREQ=YEARLY;BYMONTH=4,10',
    ],
  ])('%j is %s, there and back', (recurrence, rule) => {
    expect(toRule(recurrence)).toBe(rule);
    expect(fromRule(rule)).toEqual(recurrence);
  });

  it('reads a rule however it is written', () => {
    expect(fromRule('RRULE:BYDAY=+1MO;FREQ=monthly')).toEqual({
      kind: 'weekday',
      ordinal: 1,
      weekday: 'MO',
      every: 1,
    });
    expect(fromRule('FREQ=MONTHLY')).toEqual({
      kind: 'interval',
      every: 1,
      unit: 'month',
    });
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=MO',
    'FREQ=MONTHLY;INTERVAL=0;BYDAY=1MO',
    'FREQ=MONTHLY;BYDAY=1MO;BYMONTH=4',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=DAILY;INTERVAL=15;COUNT=3',
    'every week',
  ])('leaves %s as it is', rule => {
    expect(fromRule(rule)).toEqual({ kind: 'rule', rule });
  });
});
