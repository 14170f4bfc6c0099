import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checklist } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../../platform/components/EmptyState';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { checklistRouteRef } from '../../routes';
import { useChecklistWords } from '../useChecklistWords';
import { checklistTranslationRef } from './translation';
import { useCheckedType } from './useCheckedType';

/** What is asked for on devices of each type. */
export function ChecklistTable() {
  const { t } = useTranslationRef(checklistTranslationRef);
  const format = useFormat();
  const words = useChecklistWords();
  const typeOf = useCheckedType();
  const checklistRoute = useRouteRef(checklistRouteRef);
  const { data, error, isFetching, refetch } = useMaintenanceQuery(
    'listChecklists',
    {},
  );
  const columns: RecordColumn<Checklist>[] = [
    {
      id: 'title',
      label: t('checklist'),
      show: ({ title, builtIn }) => (
        <TwoLines
          title={words.checklist(title)}
          detail={builtIn ? t('builtIn') : t('own')}
          isStrong
        />
      ),
    },
    {
      id: 'deviceType',
      label: t('deviceType'),
      show: ({ deviceType }) => typeOf(deviceType),
    },
    {
      id: 'items',
      label: t('items'),
      share: 1,
      show: ({ items }) => format.number(items.length),
    },
    {
      id: 'version',
      label: t('version'),
      share: 1,
      show: ({ version }) => t('versionOf', { version: String(version) }),
    },
  ];
  return (
    <PagedTable
      label={t('checklists')}
      columns={columns}
      pages={{
        items: data?.items,
        error,
        isFetching,
        page: 1,
        before: 0,
        total: data?.items.length,
        refetch,
      }}
      idOf={({ id }) => id}
      hrefOf={({ id }) => checklistRoute?.({ id })}
      emptyState={<EmptyState title={t('empty')} />}
    />
  );
}
