import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { RiCalendarCheckLine } from '../icons/RiCalendarCheckLine';
import { InspectionState } from '@weibao/backstage-plugin-maintenance-common';
import { EmptyState } from '../components/EmptyState';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { useUrlFilters } from '../components/useUrlFilters';
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

const isState = (text: string): text is InspectionState =>
  STATES.includes(text as InspectionState);

/** What is to be inspected and was, and the plans it comes from. */
export function InspectionsPage() {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tPlan } = useTranslationRef(inspectionPlanTranslationRef);
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
        <EntityPicker
          kind="Customer"
          aria-label={t('customer')}
          placeholder={t('anyCustomer')}
          value={customerRef}
          onChange={ref => filters.set('customer', ref)}
        />
        {!showsPlans && (
          <Select
            aria-label={t('stateTitle')}
            placeholder={t('openStates')}
            selectionMode="multiple"
            value={chosen}
            onChange={keys => filters.set('state', keys.join(','))}
            options={STATES.map(id => ({
              id,
              label: t(`state.${id}`),
            }))}
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
              title={isFiltered ? t('noMatch') : t('empty')}
              description={isFiltered ? t('noMatchHint') : t('emptyHint')}
            />
          }
        />
      )}
    </div>
  );
}
