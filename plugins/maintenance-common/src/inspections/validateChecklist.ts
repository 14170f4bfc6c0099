import { ChecklistInput, ChecklistItem } from '../api';

const YES_OR_NO = ['yes', 'no'];

/**
 * What is wrong with a checklist, in words; nothing when it can be used. What
 * the schema of the API sees to is not repeated.
 *
 * @public
 */
export function validateChecklist(checklist: ChecklistInput): string[] {
  const ids = checklist.items.map(item => item.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return [
    ...(twice === undefined ? [] : [`the item "${twice}" occurs twice`]),
    ...checklist.items.flatMap(item =>
      itemProblems(item).map(problem => `item "${item.id}" ${problem}`),
    ),
  ];
}

function itemProblems(item: ChecklistItem): string[] {
  const { kind, unit, minimum, maximum, choices, proposesFindingOn } = item;
  const problems: string[] = [];
  if (kind !== 'number' && (unit ?? minimum ?? maximum) !== undefined) {
    problems.push('has a unit or limits, but is no number');
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    problems.push(`has the minimum ${minimum} above its maximum ${maximum}`);
  }
  if (kind === 'choice' && !choices) problems.push('offers no choices');
  if (kind !== 'choice' && choices) {
    problems.push('has choices, but is no choice');
  }
  if (choices && new Set(choices).size < choices.length) {
    problems.push('offers a choice twice');
  }
  if (proposesFindingOn) {
    const answers = kind === 'yes-no' ? YES_OR_NO : choices ?? [];
    const unknown = proposesFindingOn.find(answer => !answers.includes(answer));
    if (unknown !== undefined) {
      problems.push(`proposes a finding on "${unknown}", which is no answer`);
    }
  }
  return problems;
}
