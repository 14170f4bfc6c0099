import {
  CoverageRow,
  CoverageRowInput,
  MaintenanceApi,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';

const PAGE_SIZE = 25;

/** What a contract covers, page by page, and the changes to it. */
export function useCoverage(
  contractId: string,
  filters: {
    /** Words the devices must have. */
    q?: string;
    /** Only what another contract covers as well. */
    overlapping?: boolean;
  },
) {
  const path = { id: contractId };
  const [removed, setRemoved] = useState<CoverageRow>();
  const pages = useMaintenancePages('listContractCoverage', {
    path,
    query: { ...filters, limit: PAGE_SIZE },
  });
  const change = useChange(
    'contracts',
    (api, step: (api: MaintenanceApi) => Promise<unknown>) => step(api),
  );
  const add = (api: MaintenanceApi, row: CoverageRowInput) =>
    api.addContractCoverage({ path, body: { items: [row] } });
  const remove = (api: MaintenanceApi, row: CoverageRow) =>
    api.removeContractCoverage({ path, query: { coverageId: [row.id] } });

  return {
    pages,
    error: change.error,
    isChanging: change.isPending,
    /** The row removed last, as long as it can be brought back. */
    removed,
    remove: (row: CoverageRow) =>
      change.mutate(async api => {
        await remove(api, row);
        setRemoved(row);
      }),
    undoRemoval: () =>
      change.mutate(async api => {
        if (!removed) return;
        await add(api, inputOf(removed));
        setRemoved(undefined);
      }),
    coverWholeCustomer: (isCovered: boolean) =>
      change.mutate(async api => {
        if (isCovered) {
          await add(api, { wholeCustomer: true });
          return;
        }
        // The row for the whole contract comes first in the list.
        const first = { path, query: { limit: 1 } };
        const [row] = (await api.listContractCoverage(first)).items;
        if (row?.scope === 'contract') await remove(api, row);
      }),
  };
}

function inputOf(row: CoverageRow): CoverageRowInput {
  const { startsOn, endsOn } = row;
  return row.scope === 'contract'
    ? { wholeCustomer: true, startsOn, endsOn }
    : { deviceRef: row.deviceRef, startsOn, endsOn };
}
