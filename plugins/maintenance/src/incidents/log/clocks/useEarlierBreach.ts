import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EarlierBreach } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../../platform/components/useFormat';
import { incidentTranslationRef } from '../translation';

/** Says that a breach of a target which the level no longer has stays on record. */
export function useEarlierBreach(): (breach: EarlierBreach) => string {
  const { t } = useTranslationRef(incidentTranslationRef);
  const format = useFormat();
  return useCallback(
    ({ level, targetSeconds, at }) =>
      t('clocks.onRecord', {
        level,
        target: format.duration(targetSeconds),
        time: format.instant(at),
      }),
    [format, t],
  );
}
