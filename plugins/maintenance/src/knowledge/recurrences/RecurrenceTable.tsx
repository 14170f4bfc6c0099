import { ReactNode } from 'react';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Recurrence } from '@weibao/backstage-plugin-maintenance-common';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { Pages } from '../../platform/queries/useMaintenancePages';
import { useFormat } from '../../platform/components/useFormat';
import { recurrenceRouteRef } from '../../routes';
import { recurrenceTranslationRef } from './translation';
import { GroupCaseMark } from './GroupCaseMark';
import { MonthBars } from './MonthBars';
import { RecurrenceScore } from './RecurrenceScore';
import { useRecurrenceWords } from './useRecurrenceWords';
import { WindowChoice } from './useRecurrenceFilters';

export interface RecurrenceTableProps {
  pages: Pages<Recurrence>;
  /** The window that a group is opened with. */
  window: WindowChoice;
  emptyState: ReactNode;
}

/** Groups of incidents; a row leads to the group. */
export function RecurrenceTable(props: RecurrenceTableProps) {
  const { pages, window, emptyState } = props;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const format = useFormat();
  const words = useRecurrenceWords();
  const recurrenceRoute = useRouteRef(recurrenceRouteRef);
  const columns: readonly RecordColumn<Recurrence>[] = [
    {
      id: 'group',
      label: t('group'),
      share: 3,
      show: group => (
        <TwoLines
          title={group.title}
          detail={t(`kind.${group.kind}`)}
          isStrong
        />
      ),
    },
    {
      id: 'counts',
      label: t('counts'),
      share: 2.4,
      show: group => (
        <TwoLines
          title={words.counts(group)}
          detail={t('lastAt', {
            date: format.date(group.lastAt),
          })}
        />
      ),
    },
    {
      id: 'months',
      label: t('months'),
      share: 2,
      show: ({ months }) => <MonthBars months={months} />,
    },
    {
      id: 'score',
      label: t('scoreTitle'),
      share: 1.2,
      show: group => <RecurrenceScore group={group} />,
    },
    {
      id: 'case',
      label: t('caseTitle'),
      share: 1.4,
      show: group => <GroupCaseMark group={group} />,
    },
  ];
  return (
    <PagedTable
      label={t('list')}
      columns={columns}
      pages={pages}
      idOf={({ key }) => key}
      hrefOf={({ key }) =>
        recurrenceRoute && `${recurrenceRoute({ key })}?window=${window}`
      }
      emptyState={emptyState}
    />
  );
}
