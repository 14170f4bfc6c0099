import { ErrorLike, toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Inspection,
  LedgerCheck,
  LedgerCheckInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../../api';

export interface LedgerChecks {
  checks: readonly LedgerCheck[];
  /** Why the last check was not saved. */
  error?: ErrorLike;
  /** Sends what failed again. */
  retry?: () => void;
  /** Shows a check at once and saves it behind. */
  save(check: LedgerCheckInput): Promise<void>;
  /** Saves a check; a failure is thrown. */
  saveNow(check: LedgerCheckInput): Promise<void>;
}

/** @param onChanged - after the first check, which starts the inspection */
export function useLedgerChecks(
  inspection: Inspection,
  onChanged: () => void,
): LedgerChecks {
  const { id, ledgerChecks = [], startedAt } = inspection;
  const api = useApi(maintenanceApiRef);
  const [saved, setSaved] = useState(ledgerChecks);
  const [failed, setFailed] = useState<{
    check: LedgerCheckInput;
    error: ErrorLike;
  }>();
  const [unsaved, setUnsaved] = useState<readonly LedgerCheckInput[]>([]);

  const [lastRead, setLastRead] = useState(inspection);
  if (lastRead !== inspection) {
    setLastRead(inspection);
    setSaved(ledgerChecks);
  }

  async function saveNow(check: LedgerCheckInput): Promise<void> {
    const after = await api.saveLedgerChecks({
      path: { id },
      body: { checks: [check] },
    });
    setSaved(after.ledgerChecks ?? []);
    if (!startedAt) onChanged();
  }

  async function save(check: LedgerCheckInput): Promise<void> {
    setFailed(undefined);
    setUnsaved(current => [...current, check]);
    try {
      await saveNow(check);
    } catch (failure) {
      setFailed({ check, error: toError(failure) });
    } finally {
      setUnsaved(current => current.filter(each => each !== check));
    }
  }

  return {
    checks: withUnsaved(saved, unsaved),
    error: failed?.error,
    retry: failed && (() => save(failed.check)),
    save,
    saveNow,
  };
}

function withUnsaved(
  saved: readonly LedgerCheck[],
  unsaved: readonly LedgerCheckInput[],
): LedgerCheck[] {
  const keyOf = ({ deviceRef, extraId }: LedgerCheckInput) =>
    deviceRef ?? extraId;
  return unsaved.reduce<LedgerCheck[]>(
    (checks, check) => {
      const others = checks.filter(each => keyOf(each) !== keyOf(check));
      return check.state === 'open'
        ? others
        : [...others, { ...check, checkedAt: '', checkedBy: '' }];
    },
    [...saved],
  );
}
