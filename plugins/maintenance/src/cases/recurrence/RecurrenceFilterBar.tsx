import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { EntityPicker } from '../../components/EntityPicker';
import { FilterBar } from '../../components/FilterBar';
import { caseTranslationRef } from '../translation';
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
      <EntityPicker
        kind="Customer"
        aria-label={tCase('customer')}
        placeholder={tCase('anyCustomer')}
        value={filters.customerRef}
        onChange={ref => filters.set('customer', ref)}
      />
      <Select
        aria-label={t('kindTitle')}
        placeholder={t('anyKind')}
        selectionMode="multiple"
        value={filters.kind}
        onChange={keys => filters.set('kind', keys.join(','))}
        options={RECURRENCE_KINDS.map(id => ({
          id,
          label: t(`kind.${id}`),
        }))}
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
      <Switch
        label={t('withoutCase')}
        isSelected={filters.withoutCase}
        onChange={isOn => filters.set('withoutCase', isOn ? 'true' : undefined)}
      />
    </FilterBar>
  );
}
