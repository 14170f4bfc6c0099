import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  ObligationKind,
  ObligationState,
} from '@weibao/backstage-plugin-maintenance-common';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { maintenanceTranslationRef } from '../translation';
import { OBLIGATION_KINDS } from './ObligationKindIcon';
import { OBLIGATION_STATES, ObligationFilters } from './useObligationFilters';

export interface ObligationFilterBarProps {
  filters: ObligationFilters;
  hidesCustomer?: boolean;
}

/** Whose obligations, of which kinds, in which states. */
export function ObligationFilterBar(props: ObligationFilterBarProps) {
  const { filters, hidesCustomer } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  return (
    <FilterBar label={t('obligation.filters')}>
      {!hidesCustomer && (
        <EntityPicker
          kind="Customer"
          aria-label={t('obligation.customer')}
          placeholder={t('obligation.anyCustomer')}
          value={filters.customerRef}
          onChange={ref => filters.set('customer', ref)}
        />
      )}
      <Select
        aria-label={t('obligation.kindTitle')}
        placeholder={t('obligation.anyKind')}
        selectionMode="multiple"
        value={filters.kind}
        onChange={keys => filters.set('kind', keys.join(','))}
        options={OBLIGATION_KINDS.map((id: ObligationKind) => ({
          id,
          label: t(`obligation.kind.${id}`),
        }))}
      />
      <Select
        aria-label={t('obligation.stateTitle')}
        placeholder={
          filters.view === 'list'
            ? t('obligation.openStates')
            : t('obligation.anyState')
        }
        selectionMode="multiple"
        value={filters.state}
        onChange={keys => filters.set('state', keys.join(','))}
        options={OBLIGATION_STATES.map((id: ObligationState) => ({
          id,
          label: t(`obligation.state.${id}`),
        }))}
      />
    </FilterBar>
  );
}
