import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiCalendarCheckLine } from '../platform/icons/RiCalendarCheckLine';
import { InspectionState } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../platform/components/EmptyState';
import { EntityPicker } from '../platform/components/EntityPicker';
import { FilterBar } from '../platform/components/FilterBar';
import {
  ChoiceFilter,
  CustomerFilter,
} from '../platform/components/UrlFilters';
import { useUrlFilters } from '../platform/components/useUrlFilters';
import { inspectionTranslationRef } from './translation';
import { inspectionPlanTranslationRef } from './plans/translation';
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

/** What is to be inspected and was, and the plans it comes from. */
export function InspectionsPage() {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tPlan } = useTranslationRef(inspectionPlanTranslationRef);
  const filters = useUrlFilters();
  const showsPlans = filters.get('view') === 'plans';
  const customerRef = filters.get('customer');
  const engineerRef = filters.get('engineer');
  const chosen = filters.chosen('state', STATES);
  const state = chosen ?? OPEN_STATES;
  const areAllOver = state.every(each =>
    ['completed', 'cancelled'].includes(each),
  );

  return (
    <div className={styles.page}>
      <ToggleButtonGroup
        aria-label={t('views')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[showsPlans ? 'plans' : 'inspections']}
        onSelectionChange={keys =>
          filters.set('view', keys.has('plans') ? 'plans' : undefined)
        }
      >
        <ToggleButton id="inspections">{t('inspections')}</ToggleButton>
        <ToggleButton id="plans">{tPlan('plans')}</ToggleButton>
      </ToggleButtonGroup>
      <FilterBar label={t('filters')}>
        <CustomerFilter />
        {!showsPlans && (
          <ChoiceFilter
            name="state"
            label={t('stateTitle')}
            placeholder={t('openStates')}
            known={STATES}
            wordOf={id => t(`state.${id}`)}
          />
        )}
        {!showsPlans && (
          <EntityPicker
            kind="User"
            aria-label={t('engineer')}
            placeholder={t('anyEngineer')}
            value={engineerRef}
            onChange={ref => filters.set('engineer', ref)}
          />
        )}
      </FilterBar>
      {showsPlans ? (
        <PlanList query={{ customerRef }} />
      ) : (
        <InspectionTable
          label={t('inspections')}
          query={{
            customerRef,
            engineerRef,
            state,
            order: areAllOver ? '-dueOn' : undefined,
          }}
          emptyState={
            <EmptyState
              icon={RiCalendarCheckLine}
              title={t('empty')}
              description={t('emptyHint')}
              isFiltered={!!(chosen || customerRef || engineerRef)}
            />
          }
        />
      )}
    </div>
  );
}
