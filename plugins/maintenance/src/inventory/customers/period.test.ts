import { AttainmentClocks } from '@weibao/backstage-plugin-maintenance-common';
import { attainmentSince, firstOfQuarter, lastTwelveMonths } from './period';

describe('lastTwelveMonths', () => {
  it('begins with the month eleven months ago', () => {
    expect(lastTwelveMonths('2026-03-05')).toEqual({
      from: '2025-04-01',
      to: '2026-03-05',
    });
  });
});

describe('firstOfQuarter', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-11-22', '2026-10-01'],
    ['2026-12-31', '2026-10-01'],
  ])('of %s', (date, first) => {
    expect(firstOfQuarter(date)).toBe(first);
  });
});

describe('attainmentSince', () => {
  const nothing = { met: 0, breached: 0 };
  const month = (name: string, met: number, breached: number) => ({
    month: name,
    incidents: met + breached,
    clocks: {
      response: nothing,
      onsite: nothing,
      plan: nothing,
      resolution: nothing,
      all: { met, breached },
    } satisfies AttainmentClocks,
  });
  const months = [
    month('2026-09', 0, 9),
    month('2026-10', 2, 1),
    month('2026-11', 1, 0),
  ];

  it('weighs every clock of the months alike', () => {
    expect(attainmentSince('2026-10-01', { months })).toBe(0.75);
  });

  it('says nothing where no clock counts', () => {
    expect(attainmentSince('2026-12-01', { months })).toBeUndefined();
    const empty = [month('2026-12', 0, 0)];
    expect(attainmentSince('2026-12-01', { months: empty })).toBeUndefined();
  });
});
