import { LedgerProgress } from '../LedgerCall';

type Step = LedgerProgress['step'];

/** How long the steps take compared with each other, once the rows are counted. */
const WEIGHTS: Record<Step, number> = { reading: 2, comparing: 3, writing: 5 };

/**
 * How much of the whole work is done, from 0 to 1.
 *
 * @param steps - what the work consists of, in their order
 * @returns undefined until it is known how many rows there are
 */
export function shareOf(
  { step, done, total }: LedgerProgress,
  steps: readonly Step[],
): number | undefined {
  if (total === 0 && step === steps[0]) return undefined;
  const sum = (some: readonly Step[]) =>
    some.reduce((weight, each) => weight + WEIGHTS[each], 0);
  const before = sum(steps.slice(0, steps.indexOf(step)));
  const ofStep = total === 0 ? 1 : done / total;
  return (before + WEIGHTS[step] * ofStep) / sum(steps);
}
