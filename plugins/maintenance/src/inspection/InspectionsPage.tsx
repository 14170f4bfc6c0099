import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiCalendarCheckLine } from '@remixicon/react';
import { InspectionState } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../components/EmptyState';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { useUrlFilters } from '../components/useUrlFilters';
import { maintenanceTranslationRef } from '../translation';
import { InspectionTable } from './InspectionTable';
import styles from './InspectionsPage.module.css';
import { PlanList } from './plans/PlanList';

const STATES: readonly InspectionState[] = [
  'overdue',
  'due',
  'started',
  'planned',
  'completed',
  'cancelled',
];
/** What somebody has to do something about. */
const OPEN_STATES: InspectionState[] = ['overdue', 'due', 'started'];

const isState = (text: string): text is InspectionState =>
  STATES.includes(text as InspectionState);

/** What is to be inspected and was, and the plans it comes from. */
export function InspectionsPage() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const filters = useUrlFilters();
  const showsPlans = filters.get('view') === 'plans';
  const customerRef = filters.get('customer');
  const engineerRef = filters.get('engineer');
  const chosen = filters.get('state')?.split(',').filter(isState) ?? [];
  const state = chosen.length > 0 ? chosen : OPEN_STATES;
  const areAllOver = state.every(each =>
    ['completed', 'cancelled'].includes(each),
  );
  const isFiltered = chosen.length > 0 || !!customerRef || !!engineerRef;

  return (
    <div className={styles.page}>
      <ToggleButtonGroup
        aria-label={t('inspection.views')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[showsPlans ? 'plans' : 'inspections']}
        onSelectionChange={keys =>
          filters.set('view', keys.has('plans') ? 'plans' : undefined)
        }
      >
        <ToggleButton id="inspections">
          {t('inspection.inspections')}
        </ToggleButton>
        <ToggleButton id="plans">{t('inspection.plan.plans')}</ToggleButton>
      </ToggleButtonGroup>
      <FilterBar label={t('inspection.filters')}>
        <EntityPicker
          kind="Customer"
          aria-label={t('inspection.customer')}
          placeholder={t('inspection.anyCustomer')}
          value={customerRef}
          onChange={ref => filters.set('customer', ref)}
        />
        {!showsPlans && (
          <Select
            aria-label={t('inspection.stateTitle')}
            placeholder={t('inspection.openStates')}
            selectionMode="multiple"
            value={chosen}
            onChange={keys => filters.set('state', keys.join(','))}
            options={STATES.map(id => ({
              id,
              label: t(`inspection.state.${id}`),
            }))}
          />
        )}
        {!showsPlans && (
          <EntityPicker
            kind="User"
            aria-label={t('inspection.engineer')}
            placeholder={t('inspection.anyEngineer')}
            value={engineerRef}
            onChange={ref => filters.set('engineer', ref)}
          />
        )}
      </FilterBar>
      {showsPlans ? (
        <PlanList query={{ customerRef }} />
      ) : (
        <InspectionTable
          label={t('inspection.inspections')}
          query={{
            customerRef,
            engineerRef,
            state,
            order: areAllOver ? '-dueOn' : undefined,
          }}
          emptyState={
            <EmptyState
              icon={RiCalendarCheckLine}
              title={
                isFiltered ? t('inspection.noMatch') : t('inspection.empty')
              }
              description={
                isFiltered
                  ? t('inspection.noMatchHint')
                  : t('inspection.emptyHint')
              }
            />
          }
        />
      )}
    </div>
  );
}
