import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode } from 'react';
import { FilterBar } from '../../platform/components/FilterBar';
import {
  ChoiceFilter,
  CustomerFilter,
} from '../../platform/components/UrlFilters';
import { obligationTranslationRef } from './translation';
import { OBLIGATION_KINDS } from './ObligationKindIcon';
import { OBLIGATION_STATES, ObligationViewName } from './useObligationFilters';

export interface ObligationFilterBarProps {
  view: ObligationViewName;
  hidesCustomer: boolean;
  actions: ReactNode;
}

/** Whose obligations, of which kinds, in which states. */
export function ObligationFilterBar(props: ObligationFilterBarProps) {
  const { view, hidesCustomer, actions } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  return (
    <FilterBar label={t('filters')} actions={actions}>
      {!hidesCustomer && <CustomerFilter />}
      <ChoiceFilter
        name="kind"
        label={t('kindTitle')}
        placeholder={t('anyKind')}
        known={OBLIGATION_KINDS}
        wordOf={id => t(`kind.${id}`)}
      />
      <ChoiceFilter
        name="state"
        label={t('stateTitle')}
        placeholder={view === 'list' ? t('openStates') : t('anyState')}
        known={OBLIGATION_STATES}
        wordOf={id => t(`state.${id}`)}
      />
    </FilterBar>
  );
}
