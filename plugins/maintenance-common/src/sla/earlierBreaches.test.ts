import { earlierBreaches } from './earlierBreaches';
import { standardLevels } from './standardTerms';

const calendar = { id: '24x7', alwaysOpen: true, timeZone: 'Asia/Shanghai' };

/** Level II, on site after three of its two hours, then another level. */
function lowered(level: 'III' | 'IV', arrived = '05:00') {
  return {
    calendar,
    targets: standardLevels,
    now: '2026-03-02T08:00:00.000Z',
    events: [
      { type: 'report', at: '2026-03-02T02:00:00.000Z', level: 'II' as const },
      { type: 'acknowledge', at: '2026-03-02T02:05:00.000Z' },
      { type: 'submitPlan', at: '2026-03-02T02:30:00.000Z' },
      { type: 'arrive', at: `2026-03-02T${arrived}:00.000Z` },
      { type: 'changeLevel', at: '2026-03-02T06:00:00.000Z', level },
    ].map((event, index) => ({ ...event, sequence: index + 1 })),
  };
}

describe('earlierBreaches', () => {
  it('tells of a breach where the present level has no such target', () => {
    expect(earlierBreaches(lowered('IV'))).toEqual([
      {
        clock: 'onsite',
        level: 'II',
        targetSeconds: 7200,
        at: '2026-03-02T04:00:00.000Z',
      },
    ]);
  });

  it('leaves out what the present target tells, and what was met', () => {
    expect(earlierBreaches(lowered('III'))).toEqual([]);
    expect(earlierBreaches(lowered('IV', '03:00'))).toEqual([]);
  });

  it('tells of a breach where the present target is longer', () => {
    const { targets, ...input } = lowered('III');
    const longer = { ...targets, III: { ...targets.III, onsite: 600 } };
    expect(
      earlierBreaches({ ...input, targets: longer }).map(({ clock }) => clock),
    ).toEqual(['onsite']);
  });
});
