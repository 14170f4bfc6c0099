import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Alert, Button, Text } from '@backstage/ui';
import { IncidentListItem } from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { StateBadge } from '../../platform/components/StateBadge';
import { incidentRouteRef } from '../../routes';
import { reportTranslationRef } from './translation';
import styles from './ReportFaultDialog.module.css';

export interface OpenIncidentsProps {
  incidents: readonly IncidentListItem[];
  /** Chooses the one that is about this fault; left out where that is past. */
  onChoose?: (incident: IncidentListItem) => void;
  /** The fault is another one; left out where that is said. */
  onOther?: () => void;
}

/**
 * What is open on the device already, so that nobody reports a fault twice;
 * beside an incident, what else is.
 */
export function OpenIncidents(props: OpenIncidentsProps) {
  const { incidents, onChoose, onOther } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  return (
    <Alert
      status="info"
      icon
      title={t(onOther ? 'open.title' : 'open.others', {
        count: incidents.length,
      })}
      description={
        <>
          {onOther && <Text as="p">{t('open.hint')}</Text>}
          <ul className={styles.incidents}>
            {incidents.map(incident => (
              <li key={incident.id} className={styles.incident}>
                <Link
                  to={incidentRoute?.({ id: incident.id }) ?? '#'}
                  target={onOther && '_blank'}
                >
                  {incident.id} {incident.title}
                </Link>
                <span className={styles.levelHead}>
                  <LevelBadge level={incident.level} />
                  <StateBadge state={incident.state} pause={incident.pause} />
                  {incident.assigneeRef ? (
                    <EntityDisplayName
                      entityRef={incident.assigneeRef}
                      hideIcon
                    />
                  ) : (
                    t('open.nobody')
                  )}
                </span>
                {onChoose && (
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={t('open.thisFor', { id: incident.id })}
                    onPress={() => onChoose(incident)}
                  >
                    {t('open.this')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {onOther && (
            <Button size="small" variant="secondary" onPress={onOther}>
              {t('open.other')}
            </Button>
          )}
        </>
      }
    />
  );
}
