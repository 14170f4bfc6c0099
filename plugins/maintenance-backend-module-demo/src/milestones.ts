import {
  ClockName,
  Levels,
  standardLevels,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentCourse } from './incidentCourse';
import { SeededRandom } from './SeededRandom';

/** Minutes of service time from the report to what stops the clocks. */
export interface Milestones {
  acknowledge: number;
  arrive: number;
  plan: number;
  resolve: number;
}

/** Shares of its target within which a clock that is met stops. */
const SHARES: Record<ClockName, readonly [from: number, to: number]> = {
  response: [0.1, 0.85],
  onsite: [0.35, 0.92],
  plan: [0.35, 0.92],
  resolution: [0.2, 0.85],
};
const SHARES_MISSED = [1.05, 1.9] as const;

/** Draws when an incident gets how far: within its targets, but for those missed. */
export function drawMilestones(
  random: SeededRandom,
  { level, missed, visit }: IncidentCourse,
  levels: Levels,
): Milestones {
  const draw = (clock: ClockName) => {
    const target = levels[level][clock] ?? standardLevels.II[clock] ?? 0;
    const [from, to] = missed.includes(clock) ? SHARES_MISSED : SHARES[clock];
    return target * random.between(from, to);
  };
  const acknowledge = draw('response');
  const arrive = Math.max(acknowledge + 10, draw('onsite'));
  // Whoever comes in time looks first and plans then.
  const looked = visit && !missed.includes('onsite') ? arrive : acknowledge;
  const plan = Math.max(looked + 5, draw('plan'));
  const resolution = draw('resolution');
  if (visit) {
    const resolve = Math.max(arrive + 35, plan + 30, resolution);
    return { acknowledge, arrive, plan, resolve };
  }
  // The resolution stops the onsite clock too: nobody needs to have been there.
  const soon = levels[level].onsite ? Math.min(arrive, resolution) : resolution;
  return {
    acknowledge,
    arrive,
    plan,
    resolve: Math.max(acknowledge + 10, soon),
  };
}
