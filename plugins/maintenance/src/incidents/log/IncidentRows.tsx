import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { RecordRows } from '../../platform/components/RecordRows';
import { incidentRouteRef } from '../../routes';
import { incidentTranslationRef } from './translation';
import { IncidentCell, IncidentColumn } from './IncidentCell';

/** Widths of the columns with short texts; the others share the rest. */
const widths: Partial<Record<IncidentColumn, string>> = {
  due: '11.75rem',
  level: '4.25rem',
  customer: '8rem',
  state: '9.75rem',
  assignee: '5.5rem',
  reportedAt: '9rem',
  action: '6.5rem',
};

export interface IncidentRowsProps {
  label: string;
  columns: readonly IncidentColumn[];
  /** Undefined while they are loaded. */
  incidents?: IncidentListItem[];
  newIds: ReadonlySet<string>;
  isStale: boolean;
}

/** Incidents as a table, for wide screens. */
export function IncidentRows(props: IncidentRowsProps) {
  const { label, columns, incidents, newIds, isStale } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  return (
    <RecordRows<IncidentListItem>
      label={label}
      columns={columns.map(id => ({
        id,
        label: t(`list.${id}`),
        width: widths[id],
        show: incident => <IncidentCell column={id} incident={incident} />,
      }))}
      titleId="incident"
      records={incidents}
      idOf={({ id }) => id}
      hrefOf={({ id }) => incidentRoute?.({ id })}
      isNew={({ id }) => newIds.has(id)}
      isStale={isStale}
    />
  );
}
