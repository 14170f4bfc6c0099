import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Box, Text } from '@backstage/ui';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { LoadingLines } from '../../platform/components/QueryState';
import cardStyles from '../../platform/components/RecordCards.module.css';
import { incidentRouteRef } from '../../routes';
import { IncidentCell, IncidentColumn } from './IncidentCell';
import styles from './IncidentTable.module.css';

export interface IncidentCardsProps {
  label: string;
  columns: readonly IncidentColumn[];
  /** Undefined while they are loaded. */
  incidents?: IncidentListItem[];
  newIds: ReadonlySet<string>;
}

/** Incidents as cards, for phones. */
export function IncidentCards(props: IncidentCardsProps) {
  const { label, columns, incidents, newIds } = props;
  const incidentRoute = useRouteRef(incidentRouteRef);
  if (!incidents) return <LoadingLines lines={6} />;

  return (
    <ul className={cardStyles.cards} aria-label={label}>
      {incidents.map(incident => {
        const cell = (column: IncidentColumn) =>
          columns.includes(column) && (
            <IncidentCell column={column} incident={incident} />
          );
        return (
          <Box
            as="li"
            bg="neutral"
            key={incident.id}
            className={`${cardStyles.card} ${styles.card}`}
            data-sla={incident.sla}
            data-new={newIds.has(incident.id) || undefined}
          >
            <div className={styles.line}>
              {cell('due')}
              {cell('level')}
            </div>
            <div className={styles.stack}>
              <Link
                className={cardStyles.link}
                to={incidentRoute?.({ id: incident.id }) ?? '#'}
              >
                <Text as="span" weight="bold" className={styles.wrap}>
                  {incident.title}
                </Text>
              </Link>
              <Text as="span" variant="body-x-small" color="secondary">
                {incident.id}
              </Text>
            </div>
            {cell('customer')}
            {cell('device')}
            <div className={styles.line}>
              {cell('state')}
              {cell('assignee')}
              {cell('reportedAt')}
            </div>
            {incident.state === 'reported' && (
              <div className={styles.above}>{cell('action')}</div>
            )}
          </Box>
        );
      })}
    </ul>
  );
}
