import { formatDuration } from '@weibao/backstage-plugin-maintenance-common';
import {
  CoverageCandidate,
  CoverageChoice,
  differingResolution,
} from './chooseCoverage';

/** Why a contract covers a device, or that none does, in an English sentence. */
export function explainCoverage(
  choice: CoverageChoice,
  otherDays: {
    lastCoveredOn?: string;
    nextCoveredOn?: string;
    withdrawn?: boolean;
  },
): string {
  const [chosen] = choice.candidates;
  if (!chosen) {
    return [
      'No contract covers this device at that time.',
      otherDays.withdrawn && 'It had left its device ledger.',
      otherDays.lastCoveredOn && `Cover ended on ${otherDays.lastCoveredOn}.`,
      otherDays.nextCoveredOn && `Cover begins on ${otherDays.nextCoveredOn}.`,
    ]
      .filter(Boolean)
      .join(' ');
  }
  const { number } = chosen.contract;
  if (!choice.runnerUp) {
    return `${number} is the only contract in force for this device.`;
  }
  const other = choice.runnerUp.contract.number;
  switch (choice.reason) {
    case 'most-specific':
      return `${number} goes first because it names this device; ${other} covers every device of the customer.`;
    case 'stricter-resolution': {
      const level = differingResolution(chosen, choice.runnerUp) ?? 'I';
      return `${number} goes before ${other} because its resolution target of level ${level} is stricter: ${target(
        chosen,
        level,
      )} instead of ${target(choice.runnerUp, level)}.`;
    }
    default:
      return `${number} and ${other} cover this device alike; the lower contract number goes first.`;
  }
}

function target(
  { contract }: CoverageCandidate,
  level: keyof typeof contract.levels,
): string {
  const minutes = contract.levels[level].resolution;
  return minutes === undefined ? 'none' : formatDuration(minutes * 60);
}
