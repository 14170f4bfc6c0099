import { ClockName, FaultLevel, Levels, PauseReason } from './types';

/** From urgent to ordinary. @public */
export const FAULT_LEVELS: readonly FaultLevel[] = ['I', 'II', 'III', 'IV'];

/** In the order in which they are usually stopped. @public */
export const CLOCK_NAMES: readonly ClockName[] = [
  'response',
  'onsite',
  'plan',
  'resolution',
];

/** @public */
export const PAUSE_REASONS: readonly PauseReason[] = [
  'customer-unavailable',
  'customer-requested-window',
  'waiting-parts',
  'waiting-vendor',
];

/** The reasons that stop the clocks of a contract which says nothing about it. @public */
export const defaultPausesOn: readonly PauseReason[] = [
  'customer-unavailable',
  'customer-requested-window',
];

/** The targets of the standard contract, in open minutes; the template of every other. @public */
export const standardLevels: Levels = {
  I: { response: 20, onsite: 120, plan: 120, resolution: 240 },
  II: { response: 20, onsite: 120, plan: 120, resolution: 1440 },
  III: { response: 20, onsite: 120, plan: 120, resolution: 1440 },
  IV: { response: 20, plan: 240, resolution: 4320 },
};
