import {
  ChecklistHistory,
  ChecklistItem,
  ChecklistVersionInput,
} from '@weibao/backstage-plugin-maintenance-common';

/** An item of a checklist while somebody types it. */
export interface ItemValues {
  id: string;
  /** A version has it already: what it asks for stays. */
  isKnown: boolean;
  title: string;
  titleZh: string;
  kind: ChecklistItem['kind'];
  required: boolean;
  unit: string;
  minimum: string;
  maximum: string;
  /** One a line. */
  choices: string;
  proposesFindingOn: string[];
}

export interface ChecklistValues {
  title: string;
  items: ItemValues[];
}

export type ItemProblem = 'required' | 'number' | 'limits' | 'choices';

/** What keeps an item from being saved, by field. */
export type ItemProblems = {
  [field in 'title' | 'minimum' | 'maximum' | 'choices']?: ItemProblem;
};

export function checklistValues(checklist: ChecklistHistory): ChecklistValues {
  return {
    title: checklist.title,
    items: checklist.items.map(item => ({
      id: item.id,
      isKnown: true,
      title: item.title,
      titleZh: item.titleZh ?? '',
      kind: item.kind,
      required: item.required ?? false,
      unit: item.unit ?? '',
      minimum: item.minimum?.toString() ?? '',
      maximum: item.maximum?.toString() ?? '',
      choices: item.choices?.join('\n') ?? '',
      proposesFindingOn: item.proposesFindingOn ?? [],
    })),
  };
}

/** A yes-no item, to be changed, under an id that no version has used. */
export function newItem(
  checklist: ChecklistHistory,
  items: readonly ItemValues[],
): ItemValues {
  const taken = new Set(
    [...checklist.versions.flatMap(version => version.items), ...items].map(
      ({ id }) => id,
    ),
  );
  let number = items.length + 1;
  while (taken.has(`item-${number}`)) number++;
  return {
    id: `item-${number}`,
    isKnown: false,
    title: '',
    titleZh: '',
    kind: 'yes-no',
    required: false,
    unit: '',
    minimum: '',
    maximum: '',
    choices: '',
    proposesFindingOn: [],
  };
}

/** The items with one of them at another place. */
export function moveItem(
  items: readonly ItemValues[],
  from: number,
  to: number,
): ItemValues[] {
  const moved = items.filter((_, index) => index !== from);
  moved.splice(to, 0, items[from]);
  return moved;
}

/** The answers of which some can propose a finding; none where there are no such. */
export function answersOf({ kind, choices }: ItemValues): string[] {
  if (kind === 'yes-no') return ['yes', 'no'];
  return kind === 'choice' ? linesOf(choices) : [];
}

/** What the backend would refuse, found before it is asked. */
export function checkItem(item: ItemValues): ItemProblems {
  const problems: ItemProblems = {};
  if (!item.title.trim()) problems.title = 'required';
  if (item.kind === 'number') {
    const minimum = limitOf(item.minimum);
    const maximum = limitOf(item.maximum);
    if (Number.isNaN(minimum)) problems.minimum = 'number';
    if (Number.isNaN(maximum)) problems.maximum = 'number';
    if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
      problems.minimum = 'limits';
    }
  }
  if (item.kind === 'choice' && new Set(linesOf(item.choices)).size < 2) {
    problems.choices = 'choices';
  }
  return problems;
}

/** The next version of a checklist. Only for items without problems. */
export function checklistVersionInput(
  { title, items }: ChecklistValues,
  version: number,
): ChecklistVersionInput {
  return { version, title: title.trim(), items: items.map(itemInput) };
}

function itemInput(item: ItemValues): ChecklistItem {
  const { id, kind, required } = item;
  const isNumber = kind === 'number';
  const titleZh = item.titleZh.trim();
  const unit = item.unit.trim();
  const minimum = limitOf(item.minimum);
  const maximum = limitOf(item.maximum);
  const answers = answersOf(item);
  const findings = item.proposesFindingOn.filter(it => answers.includes(it));
  return {
    id,
    title: item.title.trim(),
    kind,
    ...(titleZh && { titleZh }),
    ...(required && { required }),
    ...(isNumber && unit && { unit }),
    ...(isNumber && minimum !== undefined && { minimum }),
    ...(isNumber && maximum !== undefined && { maximum }),
    ...(kind === 'choice' && { choices: answers }),
    ...(findings.length > 0 && { proposesFindingOn: findings }),
  };
}

/** NaN for what is no number, undefined where there is no limit. */
function limitOf(text: string): number | undefined {
  return text.trim() ? Number(text) : undefined;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map(line => line.trim());
  return [...new Set(lines.filter(line => line))];
}
