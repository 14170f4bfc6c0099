import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RecurrenceDetail } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { StateBadge } from '../../platform/components/StateBadge';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { incidentRouteRef } from '../../routes';
import { recurrenceTranslationRef } from './translation';
import styles from './RecurrencePage.module.css';

const PAGE_SIZE = 20;

/** What happened each time, newest first, and what was found to be the cause. */
export function RecurringIncidents(props: { group: RecurrenceDetail }) {
  const { incidents, incidentCount } = props.group;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const incidentRoute = useRouteRef(incidentRouteRef);
  const columns = useIncidentColumns();
  const [page, setPage] = useState(1);
  const end = page * PAGE_SIZE;
  return (
    <section className={styles.incidents}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('incidentList')}
      </Text>
      {incidentCount > incidents.length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('notShown', {
            shown: String(incidents.length),
            number: String(incidentCount),
          })}
        </Text>
      )}
      <PagedTable
        label={t('incidentList')}
        columns={columns}
        pages={{
          items: incidents.slice(end - PAGE_SIZE, end),
          isFetching: false,
          page,
          before: end - PAGE_SIZE,
          total: incidents.length,
          showNext:
            end < incidents.length ? () => setPage(page + 1) : undefined,
          showPrevious: page > 1 ? () => setPage(page - 1) : undefined,
          refetch: () => {},
        }}
        idOf={({ id }) => id}
        hrefOf={({ id }) => incidentRoute?.({ id })}
        emptyState={null}
      />
    </section>
  );
}

function useIncidentColumns(): readonly RecordColumn<
  RecurrenceDetail['incidents'][number]
>[] {
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const format = useFormat();
  return [
    {
      id: 'incident',
      label: t('incident'),
      share: 2.6,
      show: ({ id, title }) => <TwoLines title={title} detail={id} isStrong />,
    },
    {
      id: 'reportedAt',
      label: t('reportedAt'),
      share: 1.6,
      show: ({ reportedAt, level, state }) => (
        <TwoLines
          title={
            <>
              <LevelBadge level={level} /> {format.instant(reportedAt)}
            </>
          }
          detail={<StateBadge state={state} />}
        />
      ),
    },
    {
      id: 'device',
      label: t('device'),
      share: 2,
      show: ({ device }) =>
        device && (
          <TwoLines
            title={
              <EntityRefLink
                entityRef={device.deviceRef}
                title={device.title}
                hideIcon
              />
            }
            detail={device.customerTitle}
          />
        ),
    },
    {
      id: 'outcome',
      label: t('outcome'),
      share: 4,
      show: incident => <Outcome incident={incident} />,
    },
  ];
}

function Outcome(props: { incident: RecurrenceDetail['incidents'][number] }) {
  const { cause, solution, faultCode, faultPart } = props.incident;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const about = [faultPart, faultCode].filter(Boolean).join(' · ');
  if (!cause && !solution) return <>{t('noOutcome')}</>;
  return (
    <div className={styles.outcome}>
      {about && <strong>{about}</strong>}
      {cause && <span>{t('cause', { text: cause })}</span>}
      {solution && <span>{t('solved', { text: solution })}</span>}
    </div>
  );
}
