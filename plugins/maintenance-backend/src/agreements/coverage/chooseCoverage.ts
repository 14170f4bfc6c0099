import {
  CoverageReason,
  CoverageRow,
  FAULT_LEVELS,
} from '@weibao/backstage-plugin-maintenance-common';
import { ContractTerms } from './CoverageResolver';

/** A coverage row that is in force, with its contract. */
export interface CoverageCandidate {
  contract: ContractTerms;
  coverage: CoverageRow;
}

/** The candidates, the chosen one first, and what decided for it. */
export interface CoverageChoice {
  candidates: CoverageCandidate[];
  reason: CoverageReason;
  /** The best candidate of another contract: the one that lost by the reason. */
  runnerUp?: CoverageCandidate;
}

/**
 * Which of the rows in force covers a device (rule 10 of the SLA clocks):
 *
 * 1. the device's own row goes before one for the whole customer;
 * 2. the shorter resolution target goes first, of level I; where that is equal
 *    of level II, then III, then IV; no target counts as the longest;
 * 3. the lower contract number goes first, character by character.
 */
export function chooseCoverage(
  inForce: readonly CoverageCandidate[],
): CoverageChoice {
  const candidates = [...inForce].sort(
    (one, other) =>
      moreSpecific(one, other) ||
      stricterResolution(one, other) ||
      compare(one.contract.number, other.contract.number) ||
      compare(one.coverage.id, other.coverage.id),
  );
  const [chosen] = candidates;
  const runnerUp = candidates.find(
    candidate => candidate.contract.id !== chosen.contract.id,
  );
  return {
    candidates,
    runnerUp,
    reason: chosen ? whyFirst(chosen, runnerUp) : 'none',
  };
}

/** The first level whose resolution targets differ. */
export function differingResolution(
  one: CoverageCandidate,
  other: CoverageCandidate,
) {
  return FAULT_LEVELS.find(
    level =>
      one.contract.levels[level].resolution !==
      other.contract.levels[level].resolution,
  );
}

function whyFirst(
  chosen: CoverageCandidate,
  runnerUp: CoverageCandidate | undefined,
): CoverageReason {
  if (!runnerUp) return 'only';
  if (moreSpecific(chosen, runnerUp)) return 'most-specific';
  if (stricterResolution(chosen, runnerUp)) return 'stricter-resolution';
  return 'earlier-contract';
}

function moreSpecific(one: CoverageCandidate, other: CoverageCandidate) {
  return (
    Number(one.coverage.scope === 'contract') -
    Number(other.coverage.scope === 'contract')
  );
}

function stricterResolution(one: CoverageCandidate, other: CoverageCandidate) {
  const level = differingResolution(one, other);
  if (!level) return 0;
  return compare(
    one.contract.levels[level].resolution ?? Infinity,
    other.contract.levels[level].resolution ?? Infinity,
  );
}

function compare<T extends string | number>(one: T, other: T): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
