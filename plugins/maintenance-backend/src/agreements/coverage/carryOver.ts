import { ContractRecord, NewCoverage } from '../contracts/ContractRecord';

/**
 * The coverage rows of a contract as they go on in the one that renews it: what
 * ended before the contract did is left out, and so are dates that only meant
 * the old contract.
 *
 * @param newId - makes the id of a row
 */
export function carryOver(
  rows: readonly NewCoverage[],
  from: Pick<ContractRecord, 'endsOn'>,
  to: Pick<ContractRecord, 'id' | 'startsOn' | 'endsOn'>,
  newId: () => string,
): NewCoverage[] {
  const carried = new Map<string, NewCoverage>();
  for (const { startsOn, endsOn, ...row } of rows) {
    const endedBefore = endsOn !== undefined && endsOn < from.endsOn;
    const beginsAfter = startsOn !== undefined && startsOn > to.endsOn;
    if (endedBefore || beginsAfter || carried.has(row.coveredRef)) continue;
    carried.set(row.coveredRef, {
      ...row,
      id: newId(),
      contractId: to.id,
      ...(startsOn && startsOn > to.startsOn ? { startsOn } : {}),
      ...(endsOn && endsOn > from.endsOn ? { endsOn } : {}),
    });
  }
  return [...carried.values()];
}
