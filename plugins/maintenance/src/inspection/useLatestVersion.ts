import { toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { isStaleVersion } from '../components/errorMessage';

/**
 * The version of an inspection that the next change builds on. A change of a
 * stale version is refused once; what was typed can then be sent again.
 */
export function useLatestVersion(inspection: { id: string; version: number }) {
  const { id, version: known } = inspection;
  const api = useApi(maintenanceApiRef);
  const [latest, setLatest] = useState(known);
  const version = Math.max(latest, known);
  return async <T>(change: (version: number) => Promise<T>): Promise<T> => {
    try {
      return await change(version);
    } catch (refusal) {
      if (isStaleVersion(toError(refusal))) {
        setLatest((await api.getInspection({ path: { id } })).version);
      }
      throw refusal;
    }
  };
}
