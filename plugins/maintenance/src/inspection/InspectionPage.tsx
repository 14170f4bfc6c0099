import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Inspection,
  inspectionUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { QueryState } from '../components/QueryState';
import { RecordPage } from '../components/RecordPage';
import { useUserRef } from '../components/useUserRef';
import { INSPECTION_RESULTS, LEDGER_CHECKS } from '../entries/kinds';
import { useFirstReading } from '../entries/useFirstReading';
import { useMaintenanceQuery } from '../queries/useMaintenanceQuery';
import { inspectionRouteRef } from '../routes';
import { FirstInspection } from './first/FirstInspection';
import { InspectionHeader } from './InspectionHeader';
import { InspectionRecord } from './record/InspectionRecord';

const KINDS = [INSPECTION_RESULTS, LEDGER_CHECKS];

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
  const { inspection } = props;
  const { allowed } = usePermission({
    permission: inspectionUpdatePermission,
    resourceRef: inspection.id,
  });
  const View = inspection.kind === 'first' ? FirstInspection : InspectionRecord;
  return (
    <RecordPage>
      <InspectionHeader inspection={inspection} isAllowed={allowed} />
      <View {...props} isAllowed={allowed} />
    </RecordPage>
  );
}

/** One inspection: what is entered on site, or what was. */
export function InspectionPage() {
  const { id } = useRouteRefParams(inspectionRouteRef);
  const query = useMaintenanceQuery('getInspection', { path: { id } });
  useFirstReading(query, id, KINDS);
  const userRef = useUserRef();
  return (
    <QueryState query={query} lines={8}>
      {inspection =>
        userRef && (
          <InspectionView
            key={id}
            inspection={inspection}
            userRef={userRef}
            onChanged={query.refetch}
          />
        )
      }
    </QueryState>
  );
}
