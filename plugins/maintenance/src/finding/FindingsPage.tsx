import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { RiSearchEyeLine } from '../icons/RiSearchEyeLine';
import { FindingSeverity } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../components/EmptyState';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { useUrlFilters } from '../components/useUrlFilters';
import { findingTranslationRef } from './translation';
import { FINDING_STATES, OPEN_FINDING_STATES } from './findingStates';
import { FindingTable } from './FindingTable';

const SEVERITIES: readonly FindingSeverity[] = ['high', 'medium', 'low'];

/** Findings the user may see, those due first first; the open ones unless states are chosen. */
export function FindingsPage() {
  const { t } = useTranslationRef(findingTranslationRef);
  const filters = useUrlFilters();
  const chosen = <T extends string>(name: string, known: readonly T[]) => {
    const values = filters.get(name)?.split(',') ?? [];
    return known.filter(value => values.includes(value));
  };
  const state = chosen('state', FINDING_STATES);
  const severity = chosen('severity', SEVERITIES);
  const customerRef = filters.get('customer');
  const overdue = filters.get('overdue') === 'true';
  const isFiltered =
    state.length > 0 || severity.length > 0 || !!customerRef || overdue;
  return (
    <>
      <FilterBar label={t('filters')}>
        <EntityPicker
          kind="Customer"
          aria-label={t('customer')}
          placeholder={t('anyCustomer')}
          value={customerRef}
          onChange={ref => filters.set('customer', ref)}
        />
        <Select
          aria-label={t('stateTitle')}
          placeholder={t('openStates')}
          selectionMode="multiple"
          value={state}
          onChange={keys => filters.set('state', keys.join(','))}
          options={FINDING_STATES.map(id => ({
            id,
            label: t(`state.${id}`),
          }))}
        />
        <Select
          aria-label={t('severityTitle')}
          placeholder={t('anySeverity')}
          selectionMode="multiple"
          value={severity}
          onChange={keys => filters.set('severity', keys.join(','))}
          options={SEVERITIES.map(id => ({
            id,
            label: t(`severity.${id}`),
          }))}
        />
        <Switch
          label={t('overdueOnly')}
          isSelected={overdue}
          onChange={isOn => filters.set('overdue', isOn ? 'true' : undefined)}
        />
      </FilterBar>
      <FindingTable
        query={{
          customerRef,
          state: state.length ? state : [...OPEN_FINDING_STATES],
          severity: severity.length ? severity : undefined,
          overdue: overdue || undefined,
        }}
        emptyState={
          <EmptyState
            icon={RiSearchEyeLine}
            title={isFiltered ? t('noMatch') : t('noOpen')}
            description={isFiltered ? t('noMatchHint') : t('emptyHint')}
          />
        }
      />
    </>
  );
}
