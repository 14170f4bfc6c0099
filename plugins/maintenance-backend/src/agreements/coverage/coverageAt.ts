import { CoverageRow } from '@weibao/backstage-plugin-maintenance-common';
import { DateRange, intersection } from '../../platform/dates/localDates';
import { chooseCoverage, CoverageCandidate } from './chooseCoverage';
import {
  ContractRecord,
  CoverageRecord,
  toContractSummary,
  toContractTerms,
  toCoverageRow,
} from '../contracts/ContractRecord';
import {
  CoveredDevice,
  FullCoverage,
  ResolvedCoverage,
} from './CoverageResolver';
import { explainCoverage } from './explainCoverage';

/** A coverage row of any time with its contract. */
export interface CoverageOfContract {
  row: CoverageRecord;
  contract: ContractRecord;
}

/**
 * The cover of a device at an instant, from all rows that ever meant it.
 *
 * @param dayOf - the local date of an instant in the zone of a calendar
 */
export function coverageAt(
  device: CoveredDevice,
  at: Date,
  rows: readonly CoverageOfContract[],
  dayOf: (calendarId: string, instant: Date) => string,
): ResolvedCoverage {
  const withdrawnAt = withdrawalBefore(device, at);
  const inForce: CoverageCandidate[] = [];
  let lastCoveredOn: string | undefined;
  let nextCoveredOn: string | undefined;
  for (const { row, contract } of rows) {
    const coverage = toCoverageRow(row, contract);
    if (!coverage) continue;
    const today = dayOf(contract.calendarId, at);
    if (withdrawnAt) {
      const until = dayOf(contract.calendarId, withdrawnAt);
      const inTime = intersection(coverage, { startsOn: '', endsOn: until });
      if (inTime) lastCoveredOn = latest(lastCoveredOn, inTime);
    } else if (coverage.endsOn < today) {
      lastCoveredOn = latest(lastCoveredOn, coverage);
    } else if (coverage.startsOn > today) {
      nextCoveredOn = earliest(nextCoveredOn, coverage);
    } else {
      inForce.push({ contract: toContractTerms(contract, today), coverage });
    }
  }

  const choice = chooseCoverage(inForce);
  const [chosen] = choice.candidates;
  const otherDays = chosen ? {} : { lastCoveredOn, nextCoveredOn };
  const coverage: FullCoverage = {
    deviceRef: device.deviceRef,
    at: at.toISOString(),
    covered: chosen !== undefined,
    reason: choice.reason,
    explanation: explainCoverage(choice, {
      ...otherDays,
      withdrawn: withdrawnAt !== undefined,
    }),
    candidates: choice.candidates.map((candidate, index) => ({
      contract: toContractSummary(candidate.contract),
      coverage: candidate.coverage,
      chosen: index === 0,
    })),
    ...(chosen
      ? {
          contract: toContractSummary(chosen.contract),
          coverage: chosen.coverage,
          coveredUntil: chosen.coverage.endsOn,
        }
      : otherDays),
  };
  return chosen ? { coverage, contract: chosen.contract } : { coverage };
}

/** The cover of a device that has been withdrawn ended with that. */
function withdrawalBefore(
  { withdrawnAt }: CoveredDevice,
  at: Date,
): Date | undefined {
  if (withdrawnAt === undefined) return undefined;
  const withdrawal = new Date(withdrawnAt);
  return withdrawal <= at ? withdrawal : undefined;
}

function latest(date: string | undefined, { endsOn }: DateRange): string {
  return date && date > endsOn ? date : endsOn;
}

function earliest(date: string | undefined, { startsOn }: CoverageRow): string {
  return date && date < startsOn ? date : startsOn;
}
