import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { FilterBar } from '../../platform/components/FilterBar';
import {
  ChoiceFilter,
  CustomerFilter,
  SwitchFilter,
} from '../../platform/components/UrlFilters';
import { caseTranslationRef } from '../cases/translation';
import { recurrenceTranslationRef } from './translation';
import {
  RECURRENCE_KINDS,
  RecurrenceFilters,
  WINDOWS,
} from './useRecurrenceFilters';

/** Whose incidents, what they share, since when. */
export function RecurrenceFilterBar(props: { filters: RecurrenceFilters }) {
  const { filters } = props;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const { t: tCase } = useTranslationRef(caseTranslationRef);
  return (
    <FilterBar label={tCase('filters')}>
      <CustomerFilter />
      <ChoiceFilter
        name="kind"
        label={t('kindTitle')}
        placeholder={t('anyKind')}
        known={RECURRENCE_KINDS}
        wordOf={id => t(`kind.${id}`)}
      />
      <Select
        aria-label={t('windowTitle')}
        value={filters.window}
        onChange={key =>
          filters.set('window', key === '365' ? undefined : String(key))
        }
        options={WINDOWS.map(id => ({
          id,
          label: t(`window.${id}`),
        }))}
      />
      <SwitchFilter name="withoutCase" label={t('withoutCase')} />
    </FilterBar>
  );
}
