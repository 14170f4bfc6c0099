import fc from 'fast-check';
import { ScoredFacts, scoreRecurrence } from './scoreRecurrence';

const AT = new Date('2026-11-22T04:00:00Z');
const DAY = 86_400_000;

const daysAgo = (days: number) =>
  new Date(AT.getTime() - days * DAY).toISOString();

const facts: ScoredFacts = {
  incidentCount: 4,
  deviceCount: 2,
  customerCount: 1,
  lastAt: daysAgo(45),
  levels: { I: 1, II: 2, III: 1, IV: 0 },
  breaches: 1,
};

const pointsOf = (changes: Partial<ScoredFacts> = {}) =>
  Object.fromEntries(
    scoreRecurrence({ ...facts, ...changes }, AT).parts.map(
      ({ kind, points }) => [kind, points],
    ),
  );

const arbitraryFacts = fc
  .record({
    levels: fc.record({
      I: fc.nat(500),
      II: fc.nat(500),
      III: fc.nat(500),
      IV: fc.nat(500),
    }),
    days: fc.double({ min: -1, max: 1100, noNaN: true }),
    shares: fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
  })
  .map(({ levels, days, shares }): ScoredFacts => {
    const { I, II, III, IV } = levels;
    const incidentCount = I + II + III + IV;
    const upTo = (most: number, share: number) =>
      Math.max(1, Math.round(most * share));
    const deviceCount = upTo(incidentCount, shares[0]);
    return {
      incidentCount,
      deviceCount,
      customerCount: upTo(deviceCount, shares[1]),
      lastAt: daysAgo(days),
      levels,
      breaches: Math.round(incidentCount * shares[2]),
    };
  })
  .filter(({ incidentCount }) => incidentCount > 0);

describe('scoreRecurrence', () => {
  it('says what each part is given for', () => {
    expect(scoreRecurrence(facts, AT)).toEqual({
      score: 12 + 2 + 10 + 12 + 2,
      parts: [
        { kind: 'count', points: 12, value: 4 },
        { kind: 'spread', points: 2, value: 2 },
        { kind: 'recency', points: 10, value: 45 },
        { kind: 'severity', points: 12, value: 3 },
        { kind: 'breaches', points: 2, value: 1 },
      ],
    });
  });

  it.each<[string, string, Partial<ScoredFacts>, number]>([
    ['count', 'three incidents', { incidentCount: 3 }, 9],
    ['count', 'a hundred incidents', { incidentCount: 100 }, 30],
    ['spread', 'one device', { deviceCount: 1 }, 0],
    ['spread', 'three customers', { deviceCount: 3, customerCount: 3 }, 12],
    ['recency', 'an incident just now', { lastAt: AT.toISOString() }, 20],
    ['recency', 'three months of peace', { lastAt: daysAgo(90) }, 5],
    ['recency', 'a year of peace', { lastAt: daysAgo(365) }, 0],
    [
      'severity',
      'nothing but level I',
      { levels: { I: 4, II: 0, III: 0, IV: 0 } },
      20,
    ],
    [
      'severity',
      'nothing but questions',
      { levels: { I: 0, II: 0, III: 0, IV: 4 } },
      0,
    ],
    ['breaches', 'no breach', { breaches: 0 }, 0],
    ['breaches', 'many breaches', { breaches: 50 }, 10],
  ])('%s: %s', (kind, _, changes, points) => {
    expect(pointsOf(changes)[kind]).toBe(points);
  });

  it('is the sum of its parts, between 0 and 100', () => {
    fc.assert(
      fc.property(arbitraryFacts, any => {
        const { score, parts } = scoreRecurrence(any, AT);
        expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(parts.every(({ points }) => points >= 0)).toBe(true);
        expect(parts.every(({ points }) => Number.isInteger(points))).toBe(
          true,
        );
      }),
    );
  });

  it('never falls when there is more of anything', () => {
    const more = fc.constantFrom<(any: ScoredFacts) => ScoredFacts>(
      any => ({ ...any, deviceCount: any.deviceCount + 1 }),
      any => ({ ...any, customerCount: any.customerCount + 1 }),
      any => ({ ...any, breaches: any.breaches + 1 }),
      any => ({ ...any, lastAt: AT.toISOString() }),
      any => ({
        ...any,
        incidentCount: any.incidentCount + 1,
        levels: { ...any.levels, I: any.levels.I + 1 },
      }),
    );
    fc.assert(
      fc.property(
        arbitraryFacts.filter(({ lastAt }) => lastAt <= AT.toISOString()),
        more,
        (any, grow) => {
          expect(scoreRecurrence(grow(any), AT).score).toBeGreaterThanOrEqual(
            scoreRecurrence(any, AT).score,
          );
        },
      ),
    );
  });
});
