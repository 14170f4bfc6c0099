import {
  AnswerValue,
  ChecklistItem,
} from '@weibao/backstage-plugin-maintenance-common';
import { SeededRandom } from './SeededRandom';

/** What a measurement is on devices that are well. */
interface Measured {
  /** Where devices differ from each other. */
  between: readonly [from: number, to: number];
  /** By how much one device differs from visit to visit. */
  wobble: number;
  decimals?: number;
}

const MEASUREMENTS: { [itemId: string]: Measured } = {
  'inlet-temperature': { between: [20, 25], wobble: 1.3, decimals: 1 },
  'processor-load': { between: [15, 55], wobble: 9 },
  'memory-use': { between: [35, 70], wobble: 4 },
  'memory-errors': { between: [1, 9], wobble: 1 },
  'capacity-used': { between: [50, 74], wobble: 2 },
  'hot-spares': { between: [2, 3], wobble: 0 },
  'session-use': { between: [20, 50], wobble: 6 },
  'input-voltage': { between: [219, 227], wobble: 3, decimals: 1 },
  'output-voltage': { between: [219, 221], wobble: 0.6, decimals: 1 },
  load: { between: [38, 58], wobble: 4 },
  'battery-voltage': { between: [13.4, 13.6], wobble: 0.05, decimals: 2 },
  'battery-temperature': { between: [21, 25], wobble: 1.2, decimals: 1 },
  runtime: { between: [18, 32], wobble: 1 },
};

/** Who is asked and when. */
export interface Asked {
  deviceRef: string;
  /** Tells visits apart: their local date. */
  on: string;
}

/**
 * What an engineer answers of a device that is well; nothing to items that only
 * a look at the real one could answer. The same visit gives the same answer.
 */
export function answerItem(
  item: ChecklistItem,
  { deviceRef, on }: Asked,
): AnswerValue | undefined {
  const proposes = item.proposesFindingOn ?? [];
  switch (item.kind) {
    case 'yes-no':
      return proposes.includes('no');
    case 'choice':
      return item.choices?.find(choice => !proposes.includes(choice));
    case 'number':
      return measure(item, new SeededRandom(`${deviceRef} ${item.id}`), on);
    default:
      return undefined;
  }
}

function measure(item: ChecklistItem, device: SeededRandom, on: string) {
  const measured = MEASUREMENTS[item.id];
  if (!measured) return item.minimum ?? 0;
  const { between, wobble, decimals = 0 } = measured;
  const usual = device.between(...between);
  return round(usual + device.fork(on).between(-wobble, wobble), decimals);
}

/** A reading on its way from the first visit to the last. */
export function drift(
  [first, last]: readonly [first: number, last: number],
  share: number,
): number {
  return round(first + (last - first) * share, 1);
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
