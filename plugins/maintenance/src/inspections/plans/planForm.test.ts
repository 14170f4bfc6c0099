import { inspectionPlan } from '../../__testUtils__/inspections';
import {
  checkPlan,
  newPlanValues,
  planInput,
  planPatch,
  planValuesOf,
} from './planForm';

const contract = {
  startsOn: '2999-01-01',
  projectEngineerRef: 'user:default/engineer',
};

const today = '2026-11-23';

describe('planForm', () => {
  it('begins with every quarter for all devices, not before the contract', () => {
    expect(
      planInput(newPlanValues(contract, 'Quarterly', today), 'c1'),
    ).toEqual({
      contractId: 'c1',
      title: 'Quarterly',
      rule: 'FREQ=MONTHLY;INTERVAL=3',
      startsOn: '2999-01-01',
      windowCalendarId: '5x9',
      shift: 'forward',
      deviceFilter: {},
      checklistIds: {},
      engineerRef: 'user:default/engineer',
    });
  });

  it('names the fields that are wrong', () => {
    expect(
      checkPlan({
        ...newPlanValues(contract, ' ', today),
        startsOn: undefined,
        recurrence: { kind: 'interval', every: 0, unit: 'day' },
        scope: 'list',
      }),
    ).toEqual({
      title: 'required',
      startsOn: 'required',
      recurrence: 'interval',
      deviceRefs: 'noDevices',
    });
    expect(
      checkPlan({
        ...newPlanValues(contract, 'Monthly', today),
        recurrence: { kind: 'rule', rule: 'every week' },
      }),
    ).toEqual({ recurrence: 'rule' });
  });

  it('changes nothing when nothing was changed', () => {
    expect(planPatch(planValuesOf(inspectionPlan), inspectionPlan, 4)).toBe(
      undefined,
    );
  });

  it('changes only what was changed', () => {
    expect(
      planPatch(
        {
          ...planValuesOf(inspectionPlan),
          recurrence: { kind: 'weekday', ordinal: 1, weekday: 'MO', every: 1 },
          scope: 'filter',
          types: ['server'],
          tags: 'core， backup',
        },
        inspectionPlan,
        4,
      ),
    ).toEqual({
      version: 4,
      rule: 'FREQ=MONTHLY;BYDAY=1MO',
      deviceFilter: { types: ['server'], tags: ['core', 'backup'] },
    });
  });
});
