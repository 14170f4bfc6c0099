import {
  useRouteRefParams,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RecurrenceDetail } from '@weibao/backstage-plugin-maintenance-common';
import { useSearchParams } from 'react-router-dom';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { ParentLink } from '../../platform/components/ParentLink';
import { QueryState } from '../../platform/components/QueryState';
import { RecordHeader, RecordPage } from '../../platform/components/RecordPage';
import { Section } from '../../platform/components/Section';
import { useFormat } from '../../platform/components/useFormat';
import { casesRouteRef, recurrenceRouteRef } from '../../routes';
import { recurrenceTranslationRef } from './translation';
import { DraftCaseButton } from './DraftCaseButton';
import { GroupCaseMark } from './GroupCaseMark';
import { GroupCases } from './GroupCases';
import { MonthBars } from './MonthBars';
import styles from './RecurrencePage.module.css';
import { RecurringIncidents } from './RecurringIncidents';
import { ScoreParts } from './ScoreParts';
import { readWindow } from './useRecurrenceFilters';
import { useRecurrenceWords } from './useRecurrenceWords';

/** One group of incidents: how often, why it counts, what was done each time. */
export function RecurrencePage() {
  const { key } = useRouteRefParams(recurrenceRouteRef);
  const [params] = useSearchParams();
  const windowDays = Number(readWindow(params.get('window')));
  const query = useMaintenanceQuery('getRecurrence', {
    path: { key },
    query: { windowDays },
  });
  return (
    <QueryState query={query} lines={8}>
      {group => <RecurrenceView group={group} windowDays={windowDays} />}
    </QueryState>
  );
}

function RecurrenceView(props: {
  group: RecurrenceDetail;
  windowDays: number;
}) {
  const { group, windowDays } = props;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const format = useFormat();
  const words = useRecurrenceWords();
  return (
    <RecordPage>
      <RecordHeader
        className={styles.header}
        marks={
          <>
            <ParentLink routeRef={casesRouteRef}>{t('back')}</ParentLink>
            <span>{t(`kind.${group.kind}`)}</span>
            <GroupCaseMark group={group} />
          </>
        }
        title={group.title}
        actions={<DraftCaseButton group={group} windowDays={windowDays} />}
      >
        <Text color="secondary">
          {`${words.counts(group)} · ${t('lastAt', {
            date: format.date(group.lastAt),
          })}`}
        </Text>
      </RecordHeader>
      <div className={styles.columns}>
        <Section title={t('months')}>
          <MonthBars months={group.months} isLarge />
        </Section>
        <Section title={t('scoreTitle')}>
          <ScoreParts group={group} />
        </Section>
      </div>
      <Section title={t('fittingCases')}>
        <GroupCases slugs={group.caseSlugs} />
      </Section>
      <RecurringIncidents group={group} />
    </RecordPage>
  );
}
