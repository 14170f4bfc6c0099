import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { EntityPicker } from './EntityPicker';
import { commonTranslationRef } from './translation';
import { useUrlFilters } from './useUrlFilters';

/** Whose things are listed: `customer` of the address. */
export function CustomerFilter() {
  const { t } = useTranslationRef(commonTranslationRef);
  const { get, set } = useUrlFilters();
  return (
    <EntityPicker
      kind="Customer"
      aria-label={t('customer')}
      placeholder={t('filters.anyCustomer')}
      value={get('customer')}
      onChange={ref => set('customer', ref)}
    />
  );
}

export interface ChoiceFilterProps<T extends string> {
  /** In the address. */
  name: string;
  label: string;
  /** What is listed where nothing is chosen. */
  placeholder: string;
  known: readonly T[];
  wordOf: (value: T) => string;
}

/** Several of the values that something can have. */
export function ChoiceFilter<T extends string>(props: ChoiceFilterProps<T>) {
  const { name, label, placeholder, known, wordOf } = props;
  const { chosen, set } = useUrlFilters();
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      selectionMode="multiple"
      value={chosen(name, known) ?? []}
      onChange={keys => set(name, keys.join(','))}
      options={known.map(id => ({ id, label: wordOf(id) }))}
    />
  );
}

/** Whether only some things are listed. */
export function SwitchFilter(props: { name: string; label: string }) {
  const { name, label } = props;
  const { isOn, set } = useUrlFilters();
  return (
    <Switch
      label={label}
      isSelected={!!isOn(name)}
      onChange={isSelected => set(name, isSelected ? 'true' : undefined)}
    />
  );
}
