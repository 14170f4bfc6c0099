import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { QueryState } from '../../platform/components/QueryState';
import { RecordLine } from '../../platform/components/RecordPage';
import { StateBadge } from '../../platform/components/StateBadge';
import { incidentRouteRef } from '../../routes';
import { findingTranslationRef } from './translation';
import styles from './FindingPage.module.css';

function LinkedIncident(props: { incidentId: string }) {
  const { incidentId } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const query = useMaintenanceQuery('getIncident', {
    path: { id: incidentId },
  });
  return (
    <QueryState query={query} lines={2}>
      {({ id, title, level, state, pause }) => (
        <div className={styles.incident}>
          <Link to={incidentRoute?.({ id }) ?? '#'}>
            {id} {title}
          </Link>
          <RecordLine>
            <LevelBadge level={level} withName />
            <StateBadge state={state} pause={pause} />
          </RecordLine>
          <Text variant="body-small" color="secondary">
            {t('incident.backHint')}
          </Text>
        </div>
      )}
    </QueryState>
  );
}

/** The incident that works on a finding. */
export function FindingIncidentCard(props: { finding: Finding }) {
  const { incidentId } = props.finding;
  const { t } = useTranslationRef(findingTranslationRef);
  return (
    <EntityInfoCard title={t('incident.title')}>
      {incidentId ? (
        <LinkedIncident incidentId={incidentId} />
      ) : (
        <Text color="secondary">{t('incident.none')}</Text>
      )}
    </EntityInfoCard>
  );
}
