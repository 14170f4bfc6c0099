import { ChecklistItem } from '../api';
import { validateChecklist } from './validateChecklist';

const problemsOf = (...items: ChecklistItem[]) =>
  validateChecklist({ id: 'c', title: 'C', deviceType: '*', items });
const item = (fields: Partial<ChecklistItem>): ChecklistItem => ({
  id: 'a',
  title: 'A',
  kind: 'text',
  ...fields,
});

describe('validateChecklist', () => {
  it('finds nothing wrong with items that make sense', () => {
    expect(
      problemsOf(
        item({}),
        item({ id: 'b', kind: 'number', minimum: 1, maximum: 1, unit: 'V' }),
        item({ id: 'c', kind: 'yes-no', proposesFindingOn: ['no'] }),
        item({
          id: 'd',
          kind: 'choice',
          choices: ['x', 'y'],
          proposesFindingOn: ['y'],
        }),
      ),
    ).toEqual([]);
  });

  it.each<[Partial<ChecklistItem>, string]>([
    [{ unit: 'V' }, 'item "a" has a unit or limits, but is no number'],
    [{ kind: 'number', minimum: 2, maximum: 1 }, 'minimum 2 above its maximum'],
    [{ kind: 'choice' }, 'offers no choices'],
    [{ choices: ['x', 'y'] }, 'has choices, but is no choice'],
    [{ kind: 'choice', choices: ['x', 'x'] }, 'offers a choice twice'],
    [{ kind: 'yes-no', proposesFindingOn: ['maybe'] }, 'which is no answer'],
    [{ kind: 'text', proposesFindingOn: ['x'] }, 'which is no answer'],
  ])('refuses %j', (fields, problem) => {
    expect(problemsOf(item(fields)).join()).toContain(problem);
  });

  it('refuses an id that occurs twice', () => {
    expect(problemsOf(item({}), item({}))).toEqual([
      'the item "a" occurs twice',
    ]);
  });
});
