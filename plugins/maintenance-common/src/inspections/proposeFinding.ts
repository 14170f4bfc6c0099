import {
  AnswerValue,
  ChecklistItem,
  FindingSeverity,
  ProposedFinding,
} from '../api';

/** A number further outside than this part of its range is a high risk. */
const FAR_OUTSIDE = 0.2;

/**
 * Whether an answer is a number below the minimum or above the maximum of its
 * item; the limits themselves are inside.
 *
 * @public
 */
export function isOutsideLimits(
  item: ChecklistItem,
  value: AnswerValue,
): boolean {
  return typeof value === 'number' && distanceOutside(item, value) > 0;
}

/**
 * The finding that an answer proposes, if any. A number outside its limits is
 * of medium severity, and of high severity further outside than a fifth of the
 * range between both limits (of the limit itself where there is only one). An
 * answer that the checklist names is of medium severity.
 *
 * @public
 */
export function proposeFinding(
  item: ChecklistItem,
  value: AnswerValue,
): Pick<ProposedFinding, 'title' | 'description' | 'severity'> | undefined {
  if (typeof value === 'number') {
    return isOutsideLimits(item, value)
      ? {
          title: `${item.title}: ${quantity(item, value)}`,
          description: `${quantity(item, value)} is outside the limits ${limits(
            item,
          )}.`,
          severity: severityOf(item, value),
        }
      : undefined;
  }
  const answer = typeof value === 'boolean' ? yesOrNo(value) : value;
  return typeof answer === 'string' && item.proposesFindingOn?.includes(answer)
    ? { title: `${item.title}: ${answer}`, severity: 'medium' }
    : undefined;
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

function distanceOutside(item: ChecklistItem, value: number): number {
  const { minimum = -Infinity, maximum = Infinity } = item;
  return Math.max(minimum - value, value - maximum, 0);
}

function severityOf(item: ChecklistItem, value: number): FindingSeverity {
  const { minimum, maximum } = item;
  const range =
    minimum !== undefined && maximum !== undefined
      ? maximum - minimum
      : Math.abs(minimum ?? maximum ?? 0);
  return distanceOutside(item, value) > range * FAR_OUTSIDE ? 'high' : 'medium';
}

function quantity(item: ChecklistItem, value: number): string {
  return item.unit ? `${value} ${item.unit}` : String(value);
}

function limits({ minimum, maximum, unit }: ChecklistItem): string {
  const from = minimum === undefined ? '' : `from ${minimum}`;
  const to = maximum === undefined ? '' : `to ${maximum}`;
  return [from, to, unit].filter(part => part).join(' ');
}
