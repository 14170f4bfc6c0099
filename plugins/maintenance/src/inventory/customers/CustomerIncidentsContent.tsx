import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { IncidentHistory } from '../entity/IncidentHistory';

/** Everything that was ever reported for the customer. */
export function CustomerIncidentsContent() {
  const { entity } = useEntity();
  return (
    <IncidentHistory
      of={{ customerRef: stringifyEntityRef(entity) }}
      columns={[
        'reportedAt',
        'level',
        'incident',
        'device',
        'due',
        'state',
        'assignee',
        'action',
      ]}
    />
  );
}
