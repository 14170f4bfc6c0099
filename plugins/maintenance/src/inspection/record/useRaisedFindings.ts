import { useApi } from '@backstage/frontend-plugin-api';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { listAll } from '../../components/listAll';
import { useApiQuery } from '../../components/useApiQuery';

/** As many as the API gives at once. */
const PAGE_SIZE = 200;

/** Findings that were raised in an inspection. */
export interface RaisedFindings {
  of(deviceRef: string, itemId: string): Finding | undefined;
  reload(): void;
}

export function useRaisedFindings(inspectionId: string): RaisedFindings {
  const api = useApi(maintenanceApiRef);
  const query = useApiQuery(`findings of inspection ${inspectionId}`, signal =>
    listAll(cursor =>
      api.listFindings(
        { query: { inspectionId, cursor, limit: PAGE_SIZE } },
        { signal },
      ),
    ),
  );
  return {
    of: (deviceRef, itemId) =>
      query.data?.find(
        finding =>
          finding.device.deviceRef === deviceRef && finding.itemId === itemId,
      ),
    reload: query.refetch,
  };
}
