import { slaStateOf } from './IncidentSnapshot';

describe('slaStateOf', () => {
  const before = '2026-03-02T02:19:59.999Z';
  const instant = '2026-03-02T02:20:00.000Z';
  const after = '2026-03-02T02:20:00.001Z';

  it('is in breach only after the instant at which the target is used up', () => {
    const states = [before, instant, after].map(now =>
      slaStateOf({ breachesAt: instant, atRiskAt: null }, now),
    );
    expect(states).toEqual(['ok', 'ok', 'breached']);
  });

  it('is at risk from the very instant on', () => {
    const states = [before, instant, after].map(now =>
      slaStateOf({ breachesAt: null, atRiskAt: instant }, now),
    );
    expect(states).toEqual(['ok', 'at-risk', 'at-risk']);
  });

  it('puts a breach before a risk, and is well where neither will come', () => {
    expect(slaStateOf({ breachesAt: before, atRiskAt: before }, instant)).toBe(
      'breached',
    );
    expect(slaStateOf({ breachesAt: instant, atRiskAt: before }, instant)).toBe(
      'at-risk',
    );
    expect(slaStateOf({ breachesAt: null, atRiskAt: null }, instant)).toBe(
      'ok',
    );
  });
});
