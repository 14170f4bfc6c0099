import { useRouteRefParams } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Inspection,
  inspectionUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { QueryState } from '../platform/components/QueryState';
import { RecordPage } from '../platform/components/RecordPage';
import { useUserRef } from '../platform/components/useUserRef';
import { INSPECTION_RESULTS, LEDGER_CHECKS } from '../platform/entries/kinds';
import { useFirstReading } from '../platform/entries/useFirstReading';
import { useMaintenanceQuery } from '../platform/queries/useMaintenanceQuery';
import { inspectionRouteRef } from '../routes';
import { FirstInspection } from './firstInspections/FirstInspection';
import { InspectionHeader } from './InspectionHeader';
import { InspectionRecord } from './records/InspectionRecord';

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
