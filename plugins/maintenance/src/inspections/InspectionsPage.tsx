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
import { ChecklistTable } from './checklists/ChecklistTable';
import { checklistTranslationRef } from './checklists/translation';
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
/** What is shown instead of inspections. */
const VIEWS = ['plans', 'checklists'] as const;
/** What somebody has to do something about. */
const OPEN_STATES: InspectionState[] = ['overdue', 'due', 'started'];

/** What is to be inspected and was, the plans it comes from, and what it asks for. */
export function InspectionsPage() {
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tPlan } = useTranslationRef(inspectionPlanTranslationRef);
  const { t: tChecklist } = useTranslationRef(checklistTranslationRef);
  const filters = useUrlFilters();
  const view = VIEWS.find(known => known === filters.get('view'));
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
        selectedKeys={[view ?? 'inspections']}
        onSelectionChange={keys =>
          filters.set(
            'view',
            VIEWS.find(known => keys.has(known)),
          )
        }
      >
        <ToggleButton id="inspections">{t('inspections')}</ToggleButton>
        <ToggleButton id="plans">{tPlan('plans')}</ToggleButton>
        <ToggleButton id="checklists">{tChecklist('checklists')}</ToggleButton>
      </ToggleButtonGroup>
      {view !== 'checklists' && (
        <FilterBar label={t('filters')}>
          <CustomerFilter />
          {view !== 'plans' && (
            <ChoiceFilter
              name="state"
              label={t('stateTitle')}
              placeholder={t('openStates')}
              known={STATES}
              wordOf={id => t(`state.${id}`)}
            />
          )}
          {view !== 'plans' && (
            <EntityPicker
              kind="User"
              aria-label={t('engineer')}
              placeholder={t('anyEngineer')}
              value={engineerRef}
              onChange={ref => filters.set('engineer', ref)}
            />
          )}
        </FilterBar>
      )}
      {view === 'plans' && <PlanList query={{ customerRef }} />}
      {view === 'checklists' && <ChecklistTable />}
      {!view && (
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
