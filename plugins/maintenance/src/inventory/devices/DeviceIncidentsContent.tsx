import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { IncidentHistory } from '../entity/IncidentHistory';

/** Everything that was ever reported for the device. */
export function DeviceIncidentsContent() {
  const { entity } = useEntity();
  return (
    <IncidentHistory
      of={{ deviceRef: stringifyEntityRef(entity) }}
      columns={[
        'reportedAt',
        'level',
        'incident',
        'due',
        'state',
        'assignee',
        'action',
      ]}
    />
  );
}
