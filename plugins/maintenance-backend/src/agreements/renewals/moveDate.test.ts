import { moveDate } from './moveDate';

const term = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

describe('moveDate', () => {
  it.each([
    // A leap year between does not move what is agreed for a day of a month.
    [
      '2024-03-10',
      '2024-01-01',
      '2024-12-31',
      '2025-01-01',
      '2025-12-31',
      '2025-03-10',
    ],
    [
      '2024-02-29',
      '2024-01-01',
      '2024-12-31',
      '2025-01-01',
      '2025-12-31',
      '2025-02-28',
    ],
    [
      '2026-12-31',
      '2026-01-01',
      '2026-12-31',
      '2027-01-01',
      '2027-12-31',
      '2027-12-31',
    ],
    [
      '2026-01-15',
      '2026-01-01',
      '2026-06-30',
      '2026-07-01',
      '2026-12-31',
      '2026-07-15',
    ],
    // Not from the same day of a month: by days.
    [
      '2026-01-25',
      '2026-01-15',
      '2027-01-14',
      '2027-02-01',
      '2028-01-31',
      '2027-02-11',
    ],
    // A shorter term still holds it.
    [
      '2026-12-20',
      '2026-01-01',
      '2026-12-31',
      '2027-01-01',
      '2027-06-30',
      '2027-06-30',
    ],
    // What was due after the end is due after the end.
    [
      '2027-01-30',
      '2026-01-01',
      '2026-12-31',
      '2027-01-01',
      '2027-12-31',
      '2028-01-30',
    ],
  ])('moves %s from %s–%s to %s–%s: %s', (date, s1, e1, s2, e2, moved) => {
    expect(moveDate(date, term(s1, e1), term(s2, e2))).toBe(moved);
  });
});
