import { readChinaHolidays } from './chinaHolidays';

describe('readChinaHolidays', () => {
  it('knows holidays and make-up workdays as they were announced for 2026', () => {
    const { holidays, makeUpWorkdays } = readChinaHolidays();
    const of2026 = (dates: string[]) => dates.filter(d => d.startsWith('2026'));

    expect(of2026(makeUpWorkdays)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(of2026(holidays)).toHaveLength(33);
    expect(holidays).toEqual(
      expect.arrayContaining(['2026-02-16', '2026-10-01', '2026-10-07']),
    );
    expect(holidays).not.toContain('2026-10-08');
  });

  it('has an unbroken series up to the present', () => {
    expect(readChinaHolidays().publishedUntil).toBeGreaterThanOrEqual(2026);
  });

  it('takes a year as published only with all of its holidays', () => {
    expect(
      readChinaHolidays({
        holidays: {
          '2027-01-01': 'announced with the year before',
          '2026-10-01': '',
          '2025-10-01': '',
        },
        workdays: { '2026-10-10': '' },
      }),
    ).toEqual({
      holidays: ['2025-10-01', '2026-10-01', '2027-01-01'],
      makeUpWorkdays: ['2026-10-10'],
      publishedUntil: 2026,
    });
  });

  it('does not look beyond a year that is missing', () => {
    expect(
      readChinaHolidays({
        holidays: { '2025-10-01': '', '2026-10-01': '', '2028-10-01': '' },
        workdays: {},
      }).publishedUntil,
    ).toBe(2026);
  });
});
