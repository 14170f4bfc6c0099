import { validateChecklist } from '@weibao/backstage-plugin-maintenance-common';
import { BUILT_IN_CHECKLISTS } from './builtInChecklists';
import { newestOf } from './ChecklistDefinition';

describe('built-in checklists', () => {
  it.each(BUILT_IN_CHECKLISTS.map(list => [list.id, newestOf(list)] as const))(
    '%s can be used, and every item speaks both languages',
    (_, checklist) => {
      expect(validateChecklist(checklist)).toEqual([]);
      for (const item of checklist.items) {
        expect(item.titleZh).toMatch(/\p{Script=Han}/u);
      }
    },
  );

  it('has one for each type that ledgers know, and one for every other', () => {
    expect(BUILT_IN_CHECKLISTS.map(list => list.deviceType)).toEqual([
      'server',
      'storage',
      'switch',
      'router',
      'firewall',
      'ups',
      '*',
    ]);
  });
});
