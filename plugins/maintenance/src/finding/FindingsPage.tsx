import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch } from '@backstage/ui';
import { RiSearchEyeLine } from '@remixicon/react';
import {
  FindingSeverity,
  FindingState,
} from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../components/EmptyState';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { useUrlFilters } from '../components/useUrlFilters';
import { maintenanceTranslationRef } from '../translation';
import { FindingTable } from './FindingTable';
import { OPEN_FINDING_STATES } from './openFindingStates';

const STATES: readonly FindingState[] = [...OPEN_FINDING_STATES, 'closed'];
const SEVERITIES: readonly FindingSeverity[] = ['high', 'medium', 'low'];

/** All findings the user may see, those due first first. */
export function FindingsPage() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const filters = useUrlFilters();
  const chosen = <T extends string>(name: string, known: readonly T[]) => {
    const values = filters.get(name)?.split(',') ?? [];
    return known.filter(value => values.includes(value));
  };
  const state = chosen('state', STATES);
  const severity = chosen('severity', SEVERITIES);
  const customerRef = filters.get('customer');
  const overdue = filters.get('overdue') === 'true';
  const isFiltered =
    state.length > 0 || severity.length > 0 || !!customerRef || overdue;
  return (
    <>
      <FilterBar label={t('finding.filters')}>
        <EntityPicker
          kind="Customer"
          aria-label={t('finding.customer')}
          placeholder={t('finding.anyCustomer')}
          value={customerRef}
          onChange={ref => filters.set('customer', ref)}
        />
        <Select
          aria-label={t('finding.stateTitle')}
          placeholder={t('finding.anyState')}
          selectionMode="multiple"
          value={state}
          onChange={keys => filters.set('state', keys.join(','))}
          options={STATES.map(id => ({ id, label: t(`finding.state.${id}`) }))}
        />
        <Select
          aria-label={t('finding.severityTitle')}
          placeholder={t('finding.anySeverity')}
          selectionMode="multiple"
          value={severity}
          onChange={keys => filters.set('severity', keys.join(','))}
          options={SEVERITIES.map(id => ({
            id,
            label: t(`finding.severity.${id}`),
          }))}
        />
        <Switch
          label={t('finding.overdueOnly')}
          isSelected={overdue}
          onChange={isOn => filters.set('overdue', isOn ? 'true' : undefined)}
        />
      </FilterBar>
      <FindingTable
        query={{
          customerRef,
          state: state.length ? state : undefined,
          severity: severity.length ? severity : undefined,
          overdue: overdue || undefined,
        }}
        emptyState={
          <EmptyState
            icon={RiSearchEyeLine}
            title={isFiltered ? t('finding.noMatch') : t('finding.empty')}
            description={
              isFiltered ? t('finding.noMatchHint') : t('finding.emptyHint')
            }
          />
        }
      />
    </>
  );
}
