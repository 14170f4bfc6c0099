import {
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { FactList } from '../../platform/components/FactList';
import { ParentLink } from '../../platform/components/ParentLink';
import { QueryState } from '../../platform/components/QueryState';
import {
  RecordColumns,
  RecordHeader,
  RecordLine,
  RecordPage,
} from '../../platform/components/RecordPage';
import { StatusMark } from '../../platform/components/StatusMark';
import styles from './FindingPage.module.css';
import { Photo } from '../Photo';
import { findingRouteRef, findingsRouteRef } from '../../routes';
import { findingTranslationRef } from './translation';
import { FindingActions } from './FindingActions';
import { FindingChecks } from './FindingChecks';
import { FindingFactsCard } from './FindingFactsCard';
import { FindingIncidentCard } from './FindingIncidentCard';
import { FindingStateBadge } from './FindingStateBadge';
import { SeverityMark } from './SeverityMark';

function FindingHeader(props: { finding: Finding }) {
  const { finding } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  return (
    <RecordHeader
      marks={
        <>
          <ParentLink routeRef={findingsRouteRef}>{t('findings')}</ParentLink>
          <SeverityMark severity={finding.severity} />
          <FindingStateBadge state={finding.state} />
          {finding.overdue && (
            <StatusMark icon={RiAlarmWarningLine} tone="danger" isFilled>
              {t('overdue')}
            </StatusMark>
          )}
        </>
      }
      title={finding.title}
      actions={<FindingActions finding={finding} />}
    />
  );
}

function FindingReport(props: { finding: Finding }) {
  const { title, description, recommendation, photoIds = [] } = props.finding;
  const { t } = useTranslationRef(findingTranslationRef);
  return (
    <EntityInfoCard title={t('finding')}>
      <FactList
        facts={[
          {
            label: t('description'),
            value: <div className={styles.text}>{description ?? title}</div>,
            isWide: true,
          },
          {
            label: t('recommendation'),
            value: recommendation && (
              <div className={styles.text}>{recommendation}</div>
            ),
            isWide: true,
          },
          {
            label: t('photos'),
            value:
              photoIds.length > 0 ? (
                <RecordLine>
                  {photoIds.map((fileId, index) => (
                    <Photo
                      key={fileId}
                      fileId={fileId}
                      label={t('photo', {
                        number: String(index + 1),
                        finding: title,
                      })}
                    />
                  ))}
                </RecordLine>
              ) : undefined,
            isWide: true,
          },
        ]}
      />
    </EntityInfoCard>
  );
}

/** One finding, from being raised over its incident to the re-check. */
export function FindingPage() {
  const { id } = useRouteRefParams(findingRouteRef);
  const query = useMaintenanceQuery('getFinding', { path: { id } });
  return (
    <QueryState query={query} lines={8}>
      {finding => (
        <RecordPage>
          <FindingHeader finding={finding} />
          <RecordColumns
            main={
              <>
                <FindingReport finding={finding} />
                <FindingChecks checks={finding.checks} />
              </>
            }
            side={
              <>
                <FindingIncidentCard finding={finding} />
                <FindingFactsCard finding={finding} />
              </>
            }
          />
        </RecordPage>
      )}
    </QueryState>
  );
}
