import { ErrorLike, toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  CoverageRow,
  CoverageRowInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useMaintenancePages } from '../../queries/useMaintenancePages';
import { maintenanceApiRef } from '../../api';

const PAGE_SIZE = 25;

function inputOf(row: CoverageRow): CoverageRowInput {
  const { startsOn, endsOn } = row;
  return row.scope === 'contract'
    ? { wholeCustomer: true, startsOn, endsOn }
    : { deviceRef: row.deviceRef, startsOn, endsOn };
}

/**
 * What a contract covers, page by page, and the changes to it.
 *
 * @param q - words the devices must have
 * @param onChanged - called after every change
 */
export function useCoverage(
  contractId: string,
  q: string | undefined,
  onChanged: () => void,
) {
  const api = useApi(maintenanceApiRef);
  const [removed, setRemoved] = useState<CoverageRow>();
  const [error, setError] = useState<ErrorLike>();
  const [isChanging, setIsChanging] = useState(false);
  const pages = useMaintenancePages('listContractCoverage', {
    path: { id: contractId },
    query: { q, limit: PAGE_SIZE },
  });

  const reload = () => {
    pages.refetch();
    onChanged();
  };

  async function change(step: () => Promise<unknown>): Promise<void> {
    setIsChanging(true);
    setError(undefined);
    try {
      await step();
      reload();
    } catch (refusal) {
      setError(toError(refusal));
    } finally {
      setIsChanging(false);
    }
  }

  /** The row for the whole contract comes first in the list. */
  async function removeWholeCustomer(): Promise<void> {
    const { items } = await api.listContractCoverage({
      path: { id: contractId },
      query: {
        limit: 1,
      },
    });
    const row = items.at(0);
    if (row?.scope === 'contract') {
      await api.removeContractCoverage({
        path: { id: contractId },
        query: { coverageId: [row.id] },
      });
    }
  }

  return {
    pages,
    reload,
    error,
    isChanging,
    /** The row removed last, as long as it can be brought back. */
    removed,
    remove: (row: CoverageRow) =>
      change(async () => {
        await api.removeContractCoverage({
          path: { id: contractId },
          query: { coverageId: [row.id] },
        });
        setRemoved(row);
      }),
    undoRemoval: () =>
      change(async () => {
        if (removed) {
          await api.addContractCoverage({
            path: { id: contractId },
            body: { items: [inputOf(removed)] },
          });
          setRemoved(undefined);
        }
      }),
    coverWholeCustomer: (isCovered: boolean) =>
      change(() =>
        isCovered
          ? api.addContractCoverage({
              path: { id: contractId },
              body: { items: [{ wholeCustomer: true }] },
            })
          : removeWholeCustomer(),
      ),
  };
}
