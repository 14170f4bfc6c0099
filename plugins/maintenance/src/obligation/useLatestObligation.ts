import { toError } from '@backstage/errors';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { isStaleVersion } from '../components/errorMessage';
import { obligationTranslationRef } from './translation';
import { OwnObligation } from './ownObligation';

/**
 * An obligation as it was read last. After a change that somebody else was
 * faster than, it is read again, so that the next attempt builds on theirs.
 *
 * @param onReload - is given what has been read again
 */
export function useLatestObligation(
  obligation: OwnObligation,
  onReload: (latest: OwnObligation) => void,
) {
  const { t } = useTranslationRef(obligationTranslationRef);
  const api = useApi(maintenanceApiRef);
  const [latest, setLatest] = useState(obligation);
  return {
    latest,
    /** What a conflict means, where the obligation is open no more. */
    conflict:
      latest.state === 'done' || latest.state === 'cancelled'
        ? t(`conflict.${latest.state}`)
        : undefined,
    async attempt<T>(change: (latest: OwnObligation) => Promise<T>) {
      try {
        return await change(latest);
      } catch (refusal) {
        if (isStaleVersion(toError(refusal))) {
          const { version = latest.version, ...read } = await api.getObligation(
            { path: { id: latest.id } },
          );
          setLatest({ ...read, version });
          onReload({ ...read, version });
        }
        throw refusal;
      }
    },
  };
}
