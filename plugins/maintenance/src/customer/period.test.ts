import { lastTwelveMonths, thisQuarter } from './period';

describe('lastTwelveMonths', () => {
  it('begins with the month eleven months ago', () => {
    expect(lastTwelveMonths('2026-03-05')).toEqual({
      from: '2025-04-01',
      to: '2026-03-05',
    });
  });
});

describe('thisQuarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01', '2026-01-01'],
    ['2026-11-22', '2026-10-01', '2026-11-22'],
  ])('of %s', (today, from, to) => {
    expect(thisQuarter(today)).toEqual({ from, to });
  });
});
