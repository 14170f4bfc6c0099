import { PlannedInspection, planChanges } from './planChanges';

const today = '2026-11-23';

function inspection(
  ruleDate: string,
  fields: Partial<PlannedInspection> = {},
): PlannedInspection {
  return {
    id: ruleDate,
    phase: 'planned',
    arranged: false,
    ruleDate,
    dueOn: ruleDate,
    ...fields,
  };
}

describe('planChanges', () => {
  it('keeps what a shorter contract leaves outside, until the plan ends', () => {
    const existing = [inspection('2026-12-01'), inspection('2027-03-01')];
    const term = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const changes = (ended: boolean) =>
      planChanges(existing, [], {
        today,
        ended,
        keptOutside: ended ? undefined : term,
      }).removeIds;
    expect(changes(false)).toEqual(['2026-12-01']);
    expect(changes(true)).toEqual(['2026-12-01', '2027-03-01']);
  });

  it('adds, moves and removes what is still to come', () => {
    expect(
      planChanges(
        [inspection('2026-12-01'), inspection('2026-12-05')],
        [
          { ruleDate: '2026-12-05', dueOn: '2026-12-07', moved: 'window' },
          { ruleDate: '2027-01-05', dueOn: '2027-01-05' },
        ],
        { today, ended: false },
      ),
    ).toEqual({
      add: [{ ruleDate: '2027-01-05', dueOn: '2027-01-05' }],
      move: [
        {
          id: '2026-12-05',
          ruleDate: '2026-12-05',
          dueOn: '2026-12-07',
          moved: 'window',
        },
      ],
      removeIds: ['2026-12-01'],
    });
  });

  it.each<[string, PlannedInspection]>([
    ['overdue', inspection('2026-11-22')],
    ['started', inspection('2026-12-01', { phase: 'started' })],
    ['completed', inspection('2026-12-01', { phase: 'completed' })],
    ['cancelled', inspection('2026-12-01', { phase: 'cancelled' })],
    ['arranged', inspection('2026-12-01', { arranged: true })],
  ])('leaves alone what is %s', (_, existing) => {
    const nothing = { add: [], move: [], removeIds: [] };
    expect(planChanges([existing], [], { today, ended: false })).toEqual(
      nothing,
    );
    expect(
      planChanges(
        [existing],
        [{ ruleDate: existing.ruleDate, dueOn: '2026-12-24' }],
        { today, ended: false },
      ),
    ).toEqual(nothing);
  });

  it('takes back what was arranged when the plan ends', () => {
    const arranged = inspection('2026-12-01', { arranged: true });
    expect(
      planChanges([arranged], [], { today, ended: true }).removeIds,
    ).toEqual(['2026-12-01']);
  });
});
