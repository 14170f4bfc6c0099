import { ErrorLike, toError } from '@backstage/errors';
import {
  Inspection,
  LedgerCheck,
  LedgerCheckInput,
  LedgerChecksSaved,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo, useState } from 'react';
import { heardItems } from '../../platform/entries/heard';
import { LEDGER_CHECKS } from '../../platform/entries/kinds';
import { newEntryId } from '../../platform/entries/newEntryId';
import { overlay } from '../../platform/entries/overlay';
import { Entries, useEntries } from '../../platform/entries/useEntries';
import { useHeard } from '../../platform/entries/useHeard';
import { useBegun } from '../useBegun';
import { titleOfExtra } from './ledgerFields';

/** A device of the ledger, or an extra one. */
type LedgerRow = Pick<LedgerCheckInput, 'deviceRef' | 'extraId'>;

export interface LedgerChecks {
  /** Those that are saved, with those that are not over them. */
  checks: readonly LedgerCheck[];
  entries: Entries<LedgerCheckInput>;
  /** Why the backend has not accepted what was found of a row. */
  refusalOf(row: LedgerRow): string | undefined;
  /** Enters a check; it is saved behind. */
  save(check: LedgerCheckInput): Promise<void>;
  /** Why the last check could not be entered. */
  error?: ErrorLike;
  /** As `save`; where it cannot be entered, this throws. */
  enter(check: LedgerCheckInput): Promise<void>;
}

/** @param onChanged - after the first check, which starts the inspection */
export function useLedgerChecks(
  inspection: Inspection,
  onChanged: () => void,
): LedgerChecks {
  const [heard, hear] = useHeard(inspection, ({ ledgerChecks = [] }) =>
    ledgerChecks.map(check => [keyOf(check), check]),
  );
  const entries = useEntries<LedgerCheckInput, LedgerChecksSaved>(
    LEDGER_CHECKS,
    inspection.id,
    ({ version, checks, removed }) =>
      hear({
        version,
        items: [
          ...checks.map(check => [keyOf(check), check] as const),
          ...removed.map(key => [key, undefined] as const),
        ],
      }),
  );
  useBegun(inspection, heard.version, onChanged);
  const [error, setError] = useState<ErrorLike>();

  const { unsaved, refused } = entries.state;
  const checks = useMemo(
    () =>
      overlay(
        heardItems(heard),
        // What could not be taken back is still there, with the reason.
        unsaved.filter(({ refusal, input }) => !refusal || shown(input)),
        keyOf,
        (_, input) => shown(input),
      ),
    [heard, unsaved],
  );
  const titleOf = (check: LedgerCheckInput) =>
    inspection.devices.find(
      ({ device }) => device.deviceRef === check.deviceRef,
    )?.device.title ??
    titleOfExtra(
      check.found ?? checks.find(each => keyOf(each) === keyOf(check))?.found,
    );

  async function enter(check: LedgerCheckInput): Promise<void> {
    // What is sent again is the same extra device.
    const input =
      check.state === 'extra'
        ? { ...check, extraId: check.extraId ?? newEntryId() }
        : check;
    await entries.enter({ key: keyOf(input), label: titleOf(input), input });
  }

  return {
    checks,
    entries,
    error,
    refusalOf: row => refused.get(keyOf(row))?.refusal.message,
    enter,
    async save(check) {
      setError(undefined);
      try {
        await enter(check);
      } catch (failure) {
        setError(toError(failure));
      }
    },
  };
}

/** A check replaces the earlier one of its row. */
function keyOf({ deviceRef, extraId }: LedgerRow): string {
  return deviceRef ?? extraId ?? '';
}

function shown(input: LedgerCheckInput): LedgerCheck | undefined {
  return input.state === 'open'
    ? undefined
    : { ...input, checkedAt: '', checkedBy: '' };
}
