import {
  identityApiRef,
  useApi,
  useRouteRefParams,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Inspection,
  inspectionUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../api';
import { QueryState } from '../components/QueryState';
import { RecordPage } from '../components/RecordPage';
import { useApiQuery } from '../components/useApiQuery';
import { inspectionRouteRef } from '../routes';
import { FirstInspection } from './first/FirstInspection';
import { InspectionHeader } from './InspectionHeader';
import { InspectionRecord } from './record/InspectionRecord';

export interface InspectionViewProps {
  inspection: Inspection;
  /** The entity ref of the user. */
  userRef: string;
  /** May enter, complete and correct results. */
  isAllowed: boolean;
  /** After something else than an answer has changed. */
  onChanged: () => void;
}

function InspectionView(props: Omit<InspectionViewProps, 'isAllowed'>) {
  const { inspection, onChanged } = props;
  const { allowed } = usePermission({
    permission: inspectionUpdatePermission,
    resourceRef: inspection.id,
  });
  const View = inspection.kind === 'first' ? FirstInspection : InspectionRecord;
  return (
    <RecordPage>
      <InspectionHeader
        inspection={inspection}
        isAllowed={allowed}
        onChanged={onChanged}
      />
      <View {...props} isAllowed={allowed} />
    </RecordPage>
  );
}

/** One inspection: what is entered on site, or what was. */
export function InspectionPage() {
  const { id } = useRouteRefParams(inspectionRouteRef);
  const api = useApi(maintenanceApiRef);
  const identityApi = useApi(identityApiRef);
  const query = useApiQuery(`inspection ${id}`, async signal => {
    const [inspection, { userEntityRef }] = await Promise.all([
      api.getInspection({ path: { id } }, { signal }),
      identityApi.getBackstageIdentity(),
    ]);
    return { inspection, userRef: userEntityRef };
  });
  return (
    <QueryState query={query} lines={8}>
      {value => (
        <InspectionView key={id} {...value} onChanged={query.refetch} />
      )}
    </QueryState>
  );
}
