import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  MaintenanceApi,
  Obligation,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { useLatest } from '../../platform/queries/useLatest';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { obligationTranslationRef } from './translation';
import { isOwn, OwnObligation } from './ownObligation';

/**
 * Changes an obligation as it was read last.
 *
 * @param change - is given the obligation with its newest version
 * @param onSuccess - is given what has become of it
 */
export function useObligationChange<Input>(
  obligation: OwnObligation,
  change: (
    api: MaintenanceApi,
    latest: OwnObligation,
    input: Input,
  ) => Promise<Obligation>,
  onSuccess: (changed: Obligation) => void,
) {
  const { t } = useTranslationRef(obligationTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { latest, attempt } = useLatest(obligation, async () => {
    const read = await api.getObligation({ path: { id: obligation.id } });
    return isOwn(read) ? read : obligation;
  });
  const mutation = useChange(
    'obligations',
    (_, input: Input) => attempt(known => change(api, known, input)),
    { onSuccess },
  );
  return {
    ...mutation,
    latest,
    /** What a conflict means, where the obligation is open no more. */
    conflict:
      latest.state === 'done' || latest.state === 'cancelled'
        ? t(`conflict.${latest.state}`)
        : undefined,
  };
}
