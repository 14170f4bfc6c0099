import { Occurrence, occurrenceChanges } from './occurrenceChanges';

function occurrence(
  id: string,
  ruleDate: string,
  facts: Partial<Occurrence> = {},
): Occurrence {
  return {
    id,
    version: 1,
    ruleDate,
    phase: 'open',
    overridden: false,
    ...facts,
  };
}

const series = [
  occurrence('a', '2026-10-31', { phase: 'done' }),
  occurrence('b', '2026-11-30'),
  occurrence('c', '2026-12-31', { phase: 'cancelled' }),
  occurrence('d', '2027-01-31', { overridden: true }),
  occurrence('e', '2027-02-28'),
];

describe('occurrenceChanges', () => {
  it('gives the new terms to what is open from the day on', () => {
    expect(
      occurrenceChanges(series, { from: '2026-10-31', ended: false }),
    ).toEqual({ removeIds: [], keepIds: ['b', 'e'], add: [] });
    expect(
      occurrenceChanges(series, { from: '2026-12-01', ended: false }).keepIds,
    ).toEqual(['e']);
  });

  it('includes one changed alone where the change begins with it', () => {
    expect(
      occurrenceChanges(series, { from: '2027-01-31', ended: false }).keepIds,
    ).toEqual(['d', 'e']);
  });

  it('removes all that is open where the series ends', () => {
    expect(
      occurrenceChanges(series, { from: '2026-12-01', ended: true }),
    ).toEqual({ removeIds: ['d', 'e'], keepIds: [], add: [] });
  });

  it('moves occurrences to new days in their order, and adds what is missing', () => {
    expect(
      occurrenceChanges(series, {
        from: '2026-11-30',
        ended: false,
        dates: ['2026-12-15', '2026-12-31', '2027-01-15', '2027-02-15'],
      }),
    ).toEqual({
      removeIds: ['b', 'e'],
      keepIds: [],
      add: [
        { ruleDate: '2026-12-15', moved: series[1] },
        // On the last day of the year it was called off.
        { ruleDate: '2027-01-15', moved: series[4] },
        { ruleDate: '2027-02-15', moved: undefined },
      ],
    });
  });
});
