import {
  FAULT_LEVELS,
  FaultLevel,
  RecurrenceScorePart,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentGroup } from '../../incidents/grouping/incidentGroupRows';

/** What a score is made of. */
export type ScoredFacts = Pick<
  IncidentGroup,
  | 'incidentCount'
  | 'deviceCount'
  | 'customerCount'
  | 'lastAt'
  | 'levels'
  | 'breaches'
>;

export interface RecurrenceScore {
  /** 0 to 100, the sum of the parts. */
  score: number;
  parts: RecurrenceScorePart[];
}

const MOST_POINTS = {
  count: 30,
  spread: 20,
  recency: 20,
  severity: 20,
  breaches: 10,
};

const POINTS_OF_INCIDENT = 3;
const POINTS_OF_FURTHER_DEVICE = 2;
const POINTS_OF_FURTHER_CUSTOMER = 4;
const POINTS_OF_BREACH = 2;

/** After so many days without an incident half of the points are left. */
const HALF_LIFE_DAYS = 45;

/** How much an incident of a level weighs against one of level I. */
const WEIGHTS: Record<FaultLevel, number> = { I: 1, II: 0.6, III: 0.2, IV: 0 };

const MILLISECONDS_OF_DAY = 86_400_000;

/**
 * How much a group of incidents deserves a case, in parts that everybody can
 * check: 3 points for each incident; 2 for each further device and 4 for each
 * further customer; for the last incident fewer with every day since; for how
 * severe they were on average; 2 for each with a clock in breach.
 *
 * @param at - the instant from which recency is counted
 */
export function scoreRecurrence(facts: ScoredFacts, at: Date): RecurrenceScore {
  const { incidentCount, deviceCount, customerCount, levels } = facts;
  const days = Math.max(
    0,
    (at.getTime() - Date.parse(facts.lastAt)) / MILLISECONDS_OF_DAY,
  );
  const weight = FAULT_LEVELS.reduce(
    (sum, level) => sum + WEIGHTS[level] * levels[level],
    0,
  );
  const parts = [
    part('count', POINTS_OF_INCIDENT * incidentCount, incidentCount),
    part(
      'spread',
      POINTS_OF_FURTHER_DEVICE * (deviceCount - 1) +
        POINTS_OF_FURTHER_CUSTOMER * (customerCount - 1),
      deviceCount,
    ),
    part(
      'recency',
      MOST_POINTS.recency * 0.5 ** (days / HALF_LIFE_DAYS),
      Math.floor(days),
    ),
    part(
      'severity',
      (MOST_POINTS.severity * weight) / incidentCount,
      levels.I + levels.II,
    ),
    part('breaches', POINTS_OF_BREACH * facts.breaches, facts.breaches),
  ];
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

function part(
  kind: keyof typeof MOST_POINTS,
  points: number,
  value: number,
): RecurrenceScorePart {
  return {
    kind,
    points: Math.min(MOST_POINTS[kind], Math.round(points)),
    value,
  };
}
