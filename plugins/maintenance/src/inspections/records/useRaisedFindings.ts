import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { useWholeList } from '../../platform/queries/useMaintenanceList';

/** As many as the API gives at once. */
const PAGE_SIZE = 200;

/** Findings that were raised in an inspection. */
export interface RaisedFindings {
  of(deviceRef: string, itemId: string): Finding | undefined;
}

export function useRaisedFindings(inspectionId: string): RaisedFindings {
  const query = useWholeList('listFindings', {
    query: { inspectionId, limit: PAGE_SIZE },
  });
  return {
    of: (deviceRef, itemId) =>
      query.data?.find(
        finding =>
          finding.device.deviceRef === deviceRef && finding.itemId === itemId,
      ),
  };
}
