import { ClocksInput } from './clockTypes';
import { toIso } from './instant';
import { measureClocks } from './measureClocks';
import { ClockName, FaultLevel } from './types';

const SECONDS_PER_MINUTE = 60;

/** A breach that the target of the present level does not tell of. @public */
export interface EarlierBreach {
  clock: ClockName;
  /** In force when it happened. */
  level: FaultLevel;
  /** Of that level. */
  targetSeconds: number;
  /** When the target was exceeded while that level was in force. */
  at: string;
}

/**
 * Breaches that stay on record although the present level has no such target,
 * or one that was not exceeded.
 *
 * @throws InputError as `evaluateClocks`
 * @public
 */
export function earlierBreaches(input: ClocksInput): EarlierBreach[] {
  const { clocks, timeline } = measureClocks(input);
  return clocks.flatMap(({ clock, reading, breachRecordedAt: at, run }) => {
    const present = reading && run.exceededAt(reading.target);
    if (at === null || (present ?? null) !== null) return [];
    const level = timeline.levels.filter(({ from }) => from <= at).pop()?.level;
    const minutes = level && input.targets[level]?.[clock];
    if (!level || typeof minutes !== 'number') return [];
    return [
      {
        clock,
        level,
        targetSeconds: minutes * SECONDS_PER_MINUTE,
        at: toIso(at),
      },
    ];
  });
}
