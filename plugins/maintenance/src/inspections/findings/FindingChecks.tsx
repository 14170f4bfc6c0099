import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { RiRestartLine } from '../../platform/icons/RiRestartLine';
import { RiThumbUpLine } from '../../platform/icons/RiThumbUpLine';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { ActorName } from '../../platform/components/ActorName';
import { RecordLine } from '../../platform/components/RecordPage';
import { StatusLooks, StatusMark } from '../../platform/components/StatusMark';
import { useFormat } from '../../platform/components/useFormat';
import { inspectionRouteRef } from '../../routes';
import { findingTranslationRef } from './translation';
import styles from './FindingPage.module.css';
import { findingMessages } from './messages';

type Outcome = keyof typeof findingMessages.check.outcome;

const looks: StatusLooks<Outcome> = {
  fixed: { icon: RiCheckLine, tone: 'success' },
  persists: { icon: RiRestartLine, tone: 'warning' },
  accepted: { icon: RiThumbUpLine, tone: 'neutral' },
};

const isOutcome = (text: string): text is Outcome => text in looks;

/** What later looks at a finding have shown, the last first. */
export function FindingChecks(props: { checks: Finding['checks'] }) {
  const { checks } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  const format = useFormat();
  const inspectionRoute = useRouteRef(inspectionRouteRef);
  return (
    <EntityInfoCard title={t('check.history')}>
      {checks.length === 0 ? (
        <Text color="secondary">{t('check.none')}</Text>
      ) : (
        <ol className={styles.checks}>
          {[...checks].reverse().map(check => (
            <li key={check.at}>
              <RecordLine>
                {isOutcome(check.outcome) ? (
                  <StatusMark {...looks[check.outcome]} isFilled>
                    {t(`check.outcome.${check.outcome}`)}
                  </StatusMark>
                ) : (
                  check.outcome
                )}
                <Text as="span" variant="body-small" color="secondary">
                  {format.instant(check.at)}
                </Text>
                <Text as="span" variant="body-small" color="secondary">
                  <ActorName actorRef={check.by} />
                </Text>
                {check.inspectionId && inspectionRoute && (
                  <Link to={inspectionRoute({ id: check.inspectionId })}>
                    {t('check.inspection')}
                  </Link>
                )}
              </RecordLine>
              {check.note && <Text as="p">{check.note}</Text>}
            </li>
          ))}
        </ol>
      )}
    </EntityInfoCard>
  );
}
