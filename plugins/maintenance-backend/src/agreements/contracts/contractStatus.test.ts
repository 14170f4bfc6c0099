import { contractStatus, daysLeft } from './contractStatus';

const contract = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

describe('contractStatus', () => {
  it.each([
    ['2025-12-31', 'planned', 366],
    ['2026-01-01', 'running', 365],
    ['2026-11-01', 'running', 61],
    ['2026-11-02', 'expiring', 60],
    ['2026-12-31', 'expiring', 1],
    ['2027-01-01', 'expired', 0],
    ['2027-01-31', 'expired', -30],
  ])('on %s is %s with %d days left', (today, status, left) => {
    expect(contractStatus(contract, today)).toBe(status);
    expect(daysLeft(contract, today)).toBe(left);
  });

  it('is expiring from its first day where it is shorter than that', () => {
    const short = { startsOn: '2026-03-01', endsOn: '2026-03-31' };
    expect(contractStatus(short, '2026-02-28')).toBe('planned');
    expect(contractStatus(short, '2026-03-01')).toBe('expiring');
  });
});
