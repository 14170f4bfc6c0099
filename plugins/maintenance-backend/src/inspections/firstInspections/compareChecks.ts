import { LedgerCheck } from '@weibao/backstage-plugin-maintenance-common';
import { isDeepStrictEqual } from 'node:util';
import { rowIdOf } from './FirstInspectionRecord';
import { CheckedRows } from './readLedgerChecks';

/**
 * What of checks is new, nothing where all of it is kept already, and the
 * checks as they are then: what is said again keeps its first time and name.
 *
 * @param before - the checks of the same rows that are kept
 */
export function compareChecks(
  said: CheckedRows,
  before: readonly LedgerCheck[],
): { changes?: CheckedRows; checks: LedgerCheck[] } {
  const known = new Map(before.map(check => [rowIdOf(check), check]));
  const kept: LedgerCheck[] = [];
  const checks = said.kept.map(check => {
    const same = known.get(rowIdOf(check));
    if (same && isDeepStrictEqual(findingOf(same), findingOf(check))) {
      return same;
    }
    kept.push(check);
    return check;
  });
  const forgotten = said.forgotten.filter(rowId => known.has(rowId));
  const isChanged = kept.length > 0 || forgotten.length > 0;
  return { changes: isChanged ? { kept, forgotten } : undefined, checks };
}

function findingOf({ state, found, note, photoIds }: LedgerCheck) {
  return { state, found, note, photoIds };
}
