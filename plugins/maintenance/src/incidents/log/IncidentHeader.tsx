import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { RecordHeadline } from '../../platform/components/RecordPage';
import { SlaBadge } from '../../platform/components/SlaBadge';
import { StateBadge } from '../../platform/components/StateBadge';
import { useFormat } from '../../platform/components/useFormat';
import { useUserRef } from '../../platform/components/useUserRef';
import { OpenIncidents } from '../report/OpenIncidents';
import { incidentTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { TurnedMark } from './TurnedMark';
import { UnknownDeviceAlert } from './UnknownDeviceAlert';
import styles from './IncidentPage.module.css';

export interface IncidentHeaderProps {
  incident: Incident;
  actions: ReactNode;
  /** Says which device it is; of one that is proposed, or to be chosen. */
  onMatch: (deviceRef?: string) => void;
}

/** What an incident is about, where it stands, and what to do next. */
export function IncidentHeader(props: IncidentHeaderProps) {
  const { incident, actions, onMatch } = props;
  const userRef = useUserRef();
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const { pause } = incident;
  return (
    <>
      <header className={styles.header}>
        <RecordHeadline
          marks={
            <>
              <Text as="span" color="secondary" className={styles.id}>
                {incident.id}
              </Text>
              <LevelBadge level={incident.level} withName />
              <StateBadge state={incident.state} />
              <SlaBadge sla={incident.sla} />
              <TurnedMark clocks={incident.turned} />
            </>
          }
          title={incident.title}
        >
          <Text as="p" variant="body-small" color="secondary">
            {t('page.reported', {
              time: format.instantWithZone(incident.reportedAt),
              name: incident.reporter.name,
            })}
          </Text>
        </RecordHeadline>
        {actions}
      </header>
      {!incident.device && (
        <UnknownDeviceAlert incident={incident} onMatch={onMatch} />
      )}
      {incident.offeredTo && incident.offeredTo === userRef && (
        <Alert
          status="info"
          icon
          title={t('page.offered')}
          description={t('page.offeredHint', {
            contract: incident.coverage.contractNumber ?? '',
          })}
        />
      )}
      {incident.openIncidents && (
        <OpenIncidents incidents={incident.openIncidents} />
      )}
      {!incident.covered && incident.device && (
        <Alert
          status="warning"
          icon
          title={t('coverage.outOfCover')}
          description={t('coverage.outOfCoverHint')}
        />
      )}
      {pause && (
        <Alert
          status="info"
          icon
          title={t('page.pausedSince', {
            time: format.instant(pause.since),
            reason: tCommon(`pauseReason.${pause.reason}`),
          })}
        />
      )}
    </>
  );
}
