import {
  ClockName,
  CLOCK_NAMES,
  EscalationTarget,
  FaultLevel,
  IncidentEventType,
  PauseReason,
} from '@weibao/backstage-plugin-maintenance-common';
import { FaultScenario } from './FaultScenario';
import { SeededRandom } from './SeededRandom';

/** What happens to an incident, apart from when. */
export interface IncidentCourse {
  level: FaultLevel;
  /** Solved on site; otherwise remotely. */
  visit: boolean;
  /** The clocks that run past their targets. */
  missed: readonly ClockName[];
  pause?: PauseReason;
  escalateTo?: EscalationTarget;
  newLevel?: FaultLevel;
  /** It turns out to be no fault. */
  cancelled?: boolean;
  reopened?: boolean;
  /** What was entered when it was over. */
  afterwards?: 'arrival' | 'correction';
  /** It has got so far and no further. */
  until?: IncidentEventType;
}

const MISSED: Record<ClockName, number> = {
  response: 0.045,
  onsite: 0.06,
  plan: 0.055,
  resolution: 0.06,
};

const PAUSES: readonly (readonly [PauseReason, number])[] = [
  ['customer-requested-window', 5],
  ['waiting-parts', 4],
  ['customer-unavailable', 2],
  ['waiting-vendor', 2],
];

/** @param missFactor - how often clocks are missed compared with the average */
export function drawCourse(
  random: SeededRandom,
  scenario: FaultScenario,
  missFactor: number,
): IncidentCourse {
  const level = random.weighted(scenario.levels);
  const visit = level !== 'IV' && !random.chance(scenario.remoteShare);
  const missed = CLOCK_NAMES.filter(clock =>
    random.chance(MISSED[clock] * missFactor),
  );
  const isSlow = missed.includes('resolution');
  const pauses = PAUSES.filter(([reason]) => canPause(scenario, reason));
  const pause =
    visit && random.chance(0.16) ? random.weighted(pauses) : undefined;
  return {
    level,
    visit,
    missed,
    pause,
    escalateTo: drawEscalation(random, { isSlow, pause }),
    newLevel: random.chance(0.05) ? otherLevel(level) : undefined,
    cancelled: random.chance(0.03),
    reopened: visit && random.chance(0.035),
    afterwards: random.weighted([
      [undefined, 90],
      ['arrival', 5],
      ['correction', 5],
    ]),
  };
}

/** Nobody waits for parts where none is replaced. */
export function canPause(scenario: FaultScenario, reason?: PauseReason) {
  return reason !== 'waiting-parts' || scenario.part !== undefined;
}

function drawEscalation(
  random: SeededRandom,
  { isSlow, pause }: { isSlow: boolean; pause?: PauseReason },
): EscalationTarget | undefined {
  if (pause === 'waiting-vendor') return 'vendor-engineer';
  return random.chance(isSlow ? 0.7 : 0.06)
    ? random.weighted([
        ['service-manager', 3],
        ['senior-engineer', 5],
        ['vendor-engineer', 2],
      ])
    : undefined;
}

/** Once somebody has seen it, a fault is often less urgent than reported, or more. */
function otherLevel(level: FaultLevel): FaultLevel | undefined {
  const others: Partial<Record<FaultLevel, FaultLevel>> = {
    I: 'II',
    III: 'II',
    IV: 'III',
  };
  return others[level];
}
