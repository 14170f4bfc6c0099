import { ConflictError, InputError } from '@backstage/errors';
import { LedgerCheck } from '@weibao/backstage-plugin-maintenance-common';
import { SheetContent } from './discrepancySheet';
import { InspectedLedger, SheetRecord } from './FirstInspectionRecord';

/** How many open rows a sentence names. */
const MAX_NAMED = 10;

/** @throws ConflictError where the sheet is signed */
export function checkNotSigned({ signature }: SheetRecord): void {
  if (signature) {
    throw new ConflictError(
      `The discrepancy sheet was signed by ${signature.signedBy} at ${signature.signedAt}: it is fixed`,
    );
  }
}

/** @throws InputError naming rows that have not been checked */
export function checkComplete(
  { devices }: InspectedLedger,
  checks: readonly LedgerCheck[],
  { counts }: SheetContent,
): void {
  if (counts.open === 0) return;
  const checked = new Set(checks.map(({ deviceRef }) => deviceRef));
  const named = devices
    .filter(({ deviceRef }) => !checked.has(deviceRef))
    .slice(0, MAX_NAMED)
    .map(({ title }) => title);
  throw new InputError(
    `${counts.open} of ${
      counts.devices
    } ledger rows have not been checked: ${named.join(', ')}${
      counts.open > MAX_NAMED ? ' and others' : ''
    }`,
  );
}

/** @throws ConflictError where the sheet says something else than what was read */
export function checkHash(contentHash: string, content: SheetContent): void {
  if (contentHash !== content.contentHash) {
    throw new ConflictError(
      'The discrepancy sheet says something else by now: its contentHash is another one; read it again',
    );
  }
}

/**
 * The signature of a sheet that can be applied.
 *
 * @throws ConflictError where it is not signed, or applied already
 */
export function checkApplicable({
  signature,
  applied,
}: SheetRecord): NonNullable<SheetRecord['signature']> {
  if (!signature) {
    throw new ConflictError(
      'The discrepancy sheet has not been signed by the customer',
    );
  }
  if (applied) {
    throw new ConflictError(
      `The discrepancy sheet was applied at ${applied.appliedAt} by ${applied.appliedBy}`,
    );
  }
  return signature;
}

/**
 * What was applied.
 *
 * @throws ConflictError where nothing is
 */
export function checkApplied({
  applied,
}: SheetRecord): NonNullable<SheetRecord['applied']> {
  if (!applied) {
    throw new ConflictError(
      'The discrepancy sheet is not applied: there is nothing to take back',
    );
  }
  return applied;
}
