import { nameOfPeriod, readPeriod, reviewPeriod } from './reviewPeriods';

describe('reviewPeriod', () => {
  it.each([
    ['month', { from: '2026-02-01', to: '2026-02-28' }],
    ['last-month', { from: '2026-01-01', to: '2026-01-31' }],
    ['quarter', { from: '2026-01-01', to: '2026-03-31' }],
  ] as const)('%s is whole', (name, period) => {
    expect(reviewPeriod(name, '2026-02-14')).toEqual(period);
  });

  it('goes back over the turn of the year', () => {
    expect(reviewPeriod('last-month', '2026-01-31')).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    });
  });
});

describe('the period of an address', () => {
  const today = '2026-02-14';

  it('is this month when it says none or nonsense', () => {
    const month = { from: '2026-02-01', to: '2026-02-28' };
    expect(readPeriod(undefined, undefined, today)).toEqual(month);
    expect(readPeriod('2026-02-01', 'tomorrow', today)).toEqual(month);
  });

  it('keeps its name where it has one', () => {
    const lastMonth = readPeriod('2026-01-01', '2026-01-31', today);
    expect(nameOfPeriod(lastMonth, today)).toBe('last-month');
    expect(
      nameOfPeriod({ from: '2026-01-02', to: '2026-01-31' }, today),
    ).toBeUndefined();
  });
});
