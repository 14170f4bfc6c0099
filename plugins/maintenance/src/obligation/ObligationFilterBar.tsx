import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  ObligationKind,
  ObligationState,
} from '@weibao/backstage-plugin-maintenance-common';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { obligationTranslationRef } from './translation';
import { OBLIGATION_KINDS } from './ObligationKindIcon';
import { OBLIGATION_STATES, ObligationFilters } from './useObligationFilters';

export interface ObligationFilterBarProps {
  filters: ObligationFilters;
  hidesCustomer?: boolean;
}

/** Whose obligations, of which kinds, in which states. */
export function ObligationFilterBar(props: ObligationFilterBarProps) {
  const { filters, hidesCustomer } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  return (
    <FilterBar label={t('filters')}>
      {!hidesCustomer && (
        <EntityPicker
          kind="Customer"
          aria-label={t('customer')}
          placeholder={t('anyCustomer')}
          value={filters.customerRef}
          onChange={ref => filters.set('customer', ref)}
        />
      )}
      <Select
        aria-label={t('kindTitle')}
        placeholder={t('anyKind')}
        selectionMode="multiple"
        value={filters.kind}
        onChange={keys => filters.set('kind', keys.join(','))}
        options={OBLIGATION_KINDS.map((id: ObligationKind) => ({
          id,
          label: t(`kind.${id}`),
        }))}
      />
      <Select
        aria-label={t('stateTitle')}
        placeholder={filters.view === 'list' ? t('openStates') : t('anyState')}
        selectionMode="multiple"
        value={filters.state}
        onChange={keys => filters.set('state', keys.join(','))}
        options={OBLIGATION_STATES.map((id: ObligationState) => ({
          id,
          label: t(`state.${id}`),
        }))}
      />
    </FilterBar>
  );
}
