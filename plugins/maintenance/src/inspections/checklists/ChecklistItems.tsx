import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ChecklistItem } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../../platform/components/EmptyState';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { useChecklistWords } from '../useChecklistWords';
import { checklistTranslationRef } from './translation';
import { useAnswerWords } from './useAnswerWords';

/** The items of a checklist: how each is answered, and what proposes a finding. */
export function ChecklistItems(props: { items: ChecklistItem[] }) {
  const { t } = useTranslationRef(checklistTranslationRef);
  const words = useChecklistWords();
  const answerWords = useAnswerWords();
  const columns: RecordColumn<ChecklistItem>[] = [
    {
      id: 'title',
      label: t('items'),
      show: item => (
        <TwoLines
          title={words.title(item)}
          detail={item.required ? t('required') : t('optional')}
          isStrong
        />
      ),
    },
    {
      id: 'answers',
      label: t('answers'),
      show: ({ kind, unit, choices }) =>
        [t(`kind.${kind}`), unit, choices?.map(words.choice).join(' / ')]
          .filter(part => part)
          .join(' · '),
    },
    { id: 'proposes', label: t('proposes'), show: answerWords.proposes },
  ];
  return (
    <PagedTable
      label={t('items')}
      columns={columns}
      pages={{
        items: props.items,
        isFetching: false,
        page: 1,
        before: 0,
        total: props.items.length,
        refetch: () => {},
      }}
      idOf={({ id }) => id}
      emptyState={<EmptyState title={t('problem.noItems')} />}
    />
  );
}
