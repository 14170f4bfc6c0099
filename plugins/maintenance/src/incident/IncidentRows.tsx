import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Box,
  Cell,
  Column,
  Row,
  TableBody,
  TableBodySkeleton,
  TableHeader,
  TableRoot,
} from '@backstage/ui';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { incidentRouteRef } from '../routes';
import { incidentTranslationRef } from './translation';
import { IncidentCell, IncidentColumn } from './IncidentCell';
import styles from './IncidentTable.module.css';

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
  onChanged: () => void;
}

/** Incidents as a table, for wide screens. */
export function IncidentRows(props: IncidentRowsProps) {
  const { label, columns, incidents, newIds, isStale, onChanged } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const columnItems = columns.map(id => ({ id }));

  return (
    <Box bg="neutral" className={styles.table}>
      <TableRoot aria-label={label} stale={isStale} isPending={!incidents}>
        <TableHeader columns={columnItems}>
          {({ id }: { id: IncidentColumn }) => (
            <Column
              id={id}
              isRowHeader={id === 'incident'}
              style={{ width: widths[id] }}
            >
              {t(`list.${id}`)}
            </Column>
          )}
        </TableHeader>
        {incidents ? (
          <TableBody items={incidents} dependencies={[columns, newIds]}>
            {incident => (
              <Row
                id={incident.id}
                columns={columnItems}
                href={incidentRoute?.({ id: incident.id })}
                className={styles.row}
                data-new={newIds.has(incident.id) || undefined}
              >
                {({ id }: { id: IncidentColumn }) => (
                  <Cell>
                    <IncidentCell
                      column={id}
                      incident={incident}
                      onChanged={onChanged}
                    />
                  </Cell>
                )}
              </Row>
            )}
          </TableBody>
        ) : (
          <TableBodySkeleton columns={columnItems} />
        )}
      </TableRoot>
    </Box>
  );
}
