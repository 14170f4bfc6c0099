import { useApi } from '@backstage/frontend-plugin-api';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../../api';
import { useApiQuery } from '../../components/useApiQuery';

const MAX_FINDINGS = 100;

/** Findings that were raised in an inspection. */
export interface RaisedFindings {
  of(deviceRef: string, itemId: string): Finding | undefined;
  reload(): void;
}

export function useRaisedFindings(inspectionId: string): RaisedFindings {
  const { findings } = useApi(maintenanceApiRef);
  const query = useApiQuery(`findings of inspection ${inspectionId}`, signal =>
    findings.listFindings({ inspectionId, limit: MAX_FINDINGS }, { signal }),
  );
  return {
    of: (deviceRef, itemId) =>
      query.value?.items.find(
        finding =>
          finding.device.deviceRef === deviceRef && finding.itemId === itemId,
      ),
    reload: query.reload,
  };
}
