import { followingTerm } from './renewal';

describe('followingTerm', () => {
  it('is the year after a year, leap or not', () => {
    expect(
      followingTerm({ startsOn: '2027-03-01', endsOn: '2028-02-29' }),
    ).toEqual({ startsOn: '2028-03-01', endsOn: '2029-02-28' });
  });

  it('is the half-year after a half-year', () => {
    expect(
      followingTerm({ startsOn: '2026-01-01', endsOn: '2026-06-30' }),
    ).toEqual({ startsOn: '2026-07-01', endsOn: '2026-12-31' });
  });

  it('has as many days where the term is no whole number of months', () => {
    expect(
      followingTerm({ startsOn: '2026-01-01', endsOn: '2026-01-10' }),
    ).toEqual({ startsOn: '2026-01-11', endsOn: '2026-01-20' });
  });
});
