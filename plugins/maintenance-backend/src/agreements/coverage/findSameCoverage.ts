import {
  ContractRecord,
  CoverageRecord,
  toCoverageRow,
} from '../contracts/ContractRecord';
import { intersection } from '../../platform/dates/localDates';

/**
 * Two rows of one contract that cover the same on the same day, the second of
 * them among those to be added.
 */
export function findSameCoverage(
  contract: Pick<ContractRecord, 'startsOn' | 'endsOn'>,
  existing: readonly CoverageRecord[],
  added: readonly CoverageRecord[],
): [CoverageRecord, CoverageRecord] | undefined {
  const seen = new Map<string, CoverageRecord[]>();
  for (const row of existing) remember(seen, row);
  for (const row of added) {
    const days = toCoverageRow(row, contract);
    const same = seen.get(row.coveredRef)?.find(other => {
      const otherDays = toCoverageRow(other, contract);
      return days && otherDays && intersection(days, otherDays);
    });
    if (same) return [same, row];
    remember(seen, row);
  }
  return undefined;
}

function remember(seen: Map<string, CoverageRecord[]>, row: CoverageRecord) {
  const rows = seen.get(row.coveredRef);
  if (rows) rows.push(row);
  else seen.set(row.coveredRef, [row]);
}
