import {
  DateShift,
  ServiceCalendar,
} from '@weibao/backstage-plugin-maintenance-common';
import { readRecurrenceRule } from '../../../platform/recurrence/readRecurrenceRule';
import { planDates } from './planDates';

const workingDays: ServiceCalendar = {
  id: '5x9',
  timeZone: 'Asia/Shanghai',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '18:00']]]),
  ),
  exceptions: {
    // National Day and the Sunday that makes up for it.
    '2026-10-01': [],
    '2026-10-02': [],
    '2026-10-05': [],
    '2026-10-06': [],
    '2026-10-07': [],
    '2026-09-20': [['09:00', '18:00']],
  },
};

function plan(
  rule: string,
  {
    window = workingDays,
    ...terms
  }: Partial<Parameters<typeof planDates>[0]> & {
    window?: ServiceCalendar;
  } = {},
) {
  return planDates({
    rule: readRecurrenceRule(rule),
    startsOn: '2026-01-01',
    shift: 'forward',
    windowOn: () => window,
    contract: { startsOn: '2026-01-01', endsOn: '2026-12-31' },
    ...terms,
  });
}

const days = (dates: { dueOn: string }[]) => dates.map(({ dueOn }) => dueOn);

describe('planDates', () => {
  it.each<[DateShift, object]>([
    ['forward', { dueOn: '2026-10-08', moved: 'holiday' }],
    ['backward', { dueOn: '2026-09-30', moved: 'holiday' }],
    ['leave', { dueOn: '2026-10-01' }],
  ])('moves a holiday %s', (shift, moved) => {
    expect(plan('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1', { shift })).toEqual([
      { ruleDate: '2026-10-01', ...moved },
    ]);
  });

  it('moves a day outside the agreed window, but not a make-up workday', () => {
    expect(plan('FREQ=MONTHLY;BYMONTH=9;BYMONTHDAY=13,20')).toEqual([
      { ruleDate: '2026-09-13', dueOn: '2026-09-14', moved: 'window' },
      { ruleDate: '2026-09-20', dueOn: '2026-09-20' },
    ]);
  });

  it('makes one of two dates that land on one day, the one that was not moved', () => {
    expect(plan('FREQ=DAILY;COUNT=5')).toEqual([
      { ruleDate: '2026-01-01', dueOn: '2026-01-01' },
      { ruleDate: '2026-01-02', dueOn: '2026-01-02' },
      { ruleDate: '2026-01-05', dueOn: '2026-01-05' },
    ]);
    expect(plan('FREQ=WEEKLY;BYDAY=SA,SU;COUNT=2')).toEqual([
      { ruleDate: '2026-01-03', dueOn: '2026-01-05', moved: 'window' },
    ]);
  });

  it('stays within the contract', () => {
    const contract = { startsOn: '2026-03-01', endsOn: '2026-05-31' };
    expect(days(plan('FREQ=MONTHLY', { contract }))).toEqual([
      // 1 March is a Sunday, 1 May a Friday.
      '2026-03-02',
      '2026-04-01',
      '2026-05-01',
    ]);
    // Sunday, the last day: the next open day would be after the end.
    expect(plan('FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31', { contract })).toEqual([
      { ruleDate: '2026-05-31', dueOn: '2026-05-29', moved: 'window' },
    ]);
  });

  it('takes the window as it is on each day', () => {
    const windowOn = (date: string): ServiceCalendar => ({
      id: 'window',
      timeZone: 'Asia/Shanghai',
      weekly: { [date < '2026-06-01' ? 'mon' : 'tue']: [['09:00', '18:00']] },
    });
    expect(
      days(plan('FREQ=MONTHLY;INTERVAL=3', { windowOn, shift: 'forward' })),
    ).toEqual(['2026-01-05', '2026-04-06', '2026-07-07', '2026-10-06']);
  });

  it('moves nothing where the window is never open', () => {
    const window = { id: 'shut', timeZone: 'Asia/Shanghai' };
    expect(plan('FREQ=YEARLY', { window })).toEqual([
      { ruleDate: '2026-01-01', dueOn: '2026-01-01' },
    ]);
  });

  it('moves nothing where the window is always open', () => {
    const window = { id: '24x7', timeZone: 'Asia/Shanghai', alwaysOpen: true };
    expect(days(plan('FREQ=MONTHLY;BYMONTHDAY=1', { window }))).toHaveLength(
      12,
    );
  });
});
