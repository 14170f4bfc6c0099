import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiSearchEyeLine } from '../../platform/icons/RiSearchEyeLine';
import { EmptyState } from '../../platform/components/EmptyState';
import { FilterBar } from '../../platform/components/FilterBar';
import {
  ChoiceFilter,
  CustomerFilter,
  SwitchFilter,
} from '../../platform/components/UrlFilters';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { findingTranslationRef } from './translation';
import {
  FINDING_STATES,
  OPEN_FINDING_STATES,
  SEVERITIES,
} from './findingStates';
import { FindingTable } from './FindingTable';

/** Findings the user may see, those due first first; the open ones unless states are chosen. */
export function FindingsPage() {
  const { t } = useTranslationRef(findingTranslationRef);
  const filters = useUrlFilters();
  const state = filters.chosen('state', FINDING_STATES);
  const severity = filters.chosen('severity', SEVERITIES);
  const customerRef = filters.get('customer');
  const overdue = filters.isOn('overdue');
  return (
    <>
      <FilterBar label={t('filters')}>
        <CustomerFilter />
        <ChoiceFilter
          name="state"
          label={t('stateTitle')}
          placeholder={t('openStates')}
          known={FINDING_STATES}
          wordOf={id => t(`state.${id}`)}
        />
        <ChoiceFilter
          name="severity"
          label={t('severityTitle')}
          placeholder={t('anySeverity')}
          known={SEVERITIES}
          wordOf={id => t(`severity.${id}`)}
        />
        <SwitchFilter name="overdue" label={t('overdueOnly')} />
      </FilterBar>
      <FindingTable
        query={{
          customerRef,
          state: state ?? [...OPEN_FINDING_STATES],
          severity,
          overdue,
        }}
        emptyState={
          <EmptyState
            icon={RiSearchEyeLine}
            title={t('noOpen')}
            description={t('emptyHint')}
            isFiltered={!!(state || severity || customerRef || overdue)}
          />
        }
      />
    </>
  );
}
