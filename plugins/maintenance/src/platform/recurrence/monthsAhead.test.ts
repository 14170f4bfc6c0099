import { monthsAhead } from './monthsAhead';

describe('monthsAhead', () => {
  it('sorts dates into twelve months across the turn of the year', () => {
    const date = (dueOn: string) => ({ ruleDate: dueOn, dueOn });
    const months = monthsAhead(
      [date('2026-11-30'), date('2027-02-01'), date('2027-02-15')],
      '2026-11-23',
    );
    expect(months.map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-12',
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map(
        month => `2027-${month}`,
      ),
    ]);
    expect(months.map(({ dates }) => dates.length)).toEqual([
      1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});
