import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { EntityPicker } from '../../components/EntityPicker';
import { FilterBar } from '../../components/FilterBar';
import { maintenanceTranslationRef } from '../../translation';
import {
  RECURRENCE_KINDS,
  RecurrenceFilters,
  WINDOWS,
} from './useRecurrenceFilters';

/** Whose incidents, what they share, since when. */
export function RecurrenceFilterBar(props: { filters: RecurrenceFilters }) {
  const { filters } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (
    <FilterBar label={t('cases.filters')}>
      <EntityPicker
        kind="Customer"
        aria-label={t('cases.customer')}
        placeholder={t('cases.anyCustomer')}
        value={filters.customerRef}
        onChange={ref => filters.set('customer', ref)}
      />
      <Select
        aria-label={t('cases.recurrence.kindTitle')}
        placeholder={t('cases.recurrence.anyKind')}
        selectionMode="multiple"
        value={filters.kind}
        onChange={keys => filters.set('kind', keys.join(','))}
        options={RECURRENCE_KINDS.map(id => ({
          id,
          label: t(`cases.recurrence.kind.${id}`),
        }))}
      />
      <Select
        aria-label={t('cases.recurrence.windowTitle')}
        value={filters.window}
        onChange={key =>
          filters.set('window', key === '365' ? undefined : String(key))
        }
        options={WINDOWS.map(id => ({
          id,
          label: t(`cases.recurrence.window.${id}`),
        }))}
      />
      <Switch
        label={t('cases.recurrence.withoutCase')}
        isSelected={filters.withoutCase}
        onChange={isOn => filters.set('withoutCase', isOn ? 'true' : undefined)}
      />
    </FilterBar>
  );
}
