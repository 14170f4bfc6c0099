import {
  addDays,
  addMonths,
  isMonth,
  lastDayOf,
  sameDayOf,
  weeksOf,
} from './calendarMonth';

describe('calendarMonth', () => {
  it('counts over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(lastDayOf('2026-02')).toBe('2026-02-28');
  });

  it('stays in a month that is shorter', () => {
    expect(sameDayOf('2026-02', '2026-01-31')).toBe('2026-02-28');
    expect(sameDayOf('2026-03', '2026-02-14')).toBe('2026-03-14');
  });

  it('fills the weeks of a month from Monday to Sunday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeks[5].at(-1)).toBe('2026-12-06');
    expect(weeksOf('2027-02')).toHaveLength(4);
  });

  it('tells a month from other texts', () => {
    expect(isMonth('2026-11')).toBe(true);
    expect(isMonth('2026-13')).toBe(false);
    expect(isMonth('november')).toBe(false);
    expect(isMonth(undefined)).toBe(false);
  });
});
