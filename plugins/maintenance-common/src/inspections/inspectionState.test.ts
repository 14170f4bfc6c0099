import { DeviceFacts } from '../api';
import { inspectionState } from './inspectionState';
import { measureProgress } from './measureProgress';

describe('inspectionState', () => {
  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'due'],
    ['2026-11-30', 'due'],
    ['2026-12-01', 'planned'],
  ])('of one that is due on %s is %s on 23 November', (dueOn, state) => {
    expect(inspectionState({ phase: 'planned', dueOn }, '2026-11-23')).toBe(
      state,
    );
  });

  it.each(['started', 'completed', 'cancelled'] as const)(
    'does not depend on the day once it is %s',
    phase => {
      expect(
        inspectionState({ phase, dueOn: '2026-01-01' }, '2026-11-23'),
      ).toBe(phase);
    },
  );
});

describe('measureProgress', () => {
  const device = (name: string): DeviceFacts => ({
    deviceRef: name,
    title: name,
    type: 'server',
    manufacturer: '',
    model: '',
    customerRef: 'customer:default/acme',
  });
  const result = (deviceRef: string, itemId: string, value: unknown) => ({
    deviceRef,
    itemId,
    value,
    answeredAt: '2026-11-23T00:00:00Z',
    answeredBy: 'user:default/chen.wei',
  });

  it('counts required answers, and devices that have all of theirs', () => {
    expect(
      measureProgress({
        devices: [
          { device: device('a'), checklistId: 'c' },
          { device: device('b'), checklistId: 'c' },
        ],
        checklists: [
          {
            id: 'c',
            title: 'C',
            deviceType: '*',
            builtIn: false,
            version: 1,
            items: [
              { id: 'x', title: 'X', kind: 'yes-no', required: true },
              { id: 'y', title: 'Y', kind: 'yes-no', required: true },
              { id: 'z', title: 'Z', kind: 'text' },
            ],
          },
        ],
        results: [
          result('a', 'x', false),
          result('a', 'y', true),
          result('b', 'x', true),
          result('b', 'y', null),
          result('b', 'z', 'optional'),
        ],
      }),
    ).toEqual({ devices: 2, devicesDone: 1, required: 4, answered: 3 });
  });
});
