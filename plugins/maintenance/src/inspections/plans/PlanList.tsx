import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { RiCalendarTodoLine } from '../../platform/icons/RiCalendarTodoLine';
import {
  InspectionPlan,
  QueryOf,
} from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { PagedTable, RecordColumn } from '../../platform/components/PagedTable';
import { TwoLines } from '../../platform/components/TwoLines';
import { inspectionPlanRouteRef } from '../../routes';
import { inspectionTranslationRef } from '../translation';
import { inspectionPlanTranslationRef } from './translation';
import { PlanCounts } from './PlanCounts';
import { useRecurrenceWords } from '../../platform/recurrence/useRecurrenceWords';
import { YearStrip } from '../../platform/recurrence/YearStrip';

export interface PlanListProps {
  query: Omit<QueryOf<'listInspectionPlans'>, 'cursor' | 'limit'>;
  /** Where the page is about one contract already. */
  hidesContract?: boolean;
  /** Fills the list when it is empty. */
  action?: ReactNode;
}

function usePlanColumns(
  hidesContract?: boolean,
): readonly RecordColumn<InspectionPlan>[] {
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const recurrence = useRecurrenceWords();
  const contract: RecordColumn<InspectionPlan> = {
    id: 'customer',
    label: tInspection('customer'),
    show: ({ customerRef, contractNumber }) => (
      <TwoLines
        title={<EntityDisplayName entityRef={customerRef} hideIcon />}
        detail={contractNumber}
      />
    ),
  };
  return [
    {
      id: 'plan',
      label: t('plan'),
      show: ({ title, rule, ended }) => (
        <TwoLines
          title={title}
          detail={ended ? t('ended') : recurrence(rule)}
          isStrong
        />
      ),
    },
    ...(hidesContract ? [] : [contract]),
    {
      id: 'year',
      label: t('coming'),
      share: 3,
      show: ({ coming }) => <YearStrip dates={coming} />,
    },
    {
      id: 'counts',
      label: tInspection('stateTitle'),
      share: 1.6,
      show: ({ counts }) => <PlanCounts counts={counts} />,
    },
    {
      id: 'engineer',
      label: tInspection('engineer'),
      share: 1.4,
      show: ({ engineerRef }) =>
        engineerRef && <EntityDisplayName entityRef={engineerRef} hideIcon />,
    },
  ];
}

/** Inspection plans, the one that is due next first. */
export function PlanList(props: PlanListProps) {
  const { query, hidesContract, action } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const planRoute = useRouteRef(inspectionPlanRouteRef);
  const columns = usePlanColumns(hidesContract);
  const pages = useMaintenancePages('listInspectionPlans', {
    query: { ...query, limit: 25 },
  });
  return (
    <PagedTable
      label={t('plans')}
      columns={columns}
      pages={pages}
      idOf={({ id }) => id}
      hrefOf={({ id }) => planRoute?.({ id })}
      emptyState={
        <EmptyState
          icon={RiCalendarTodoLine}
          title={t('empty')}
          description={t(hidesContract ? 'emptyHintOfContract' : 'emptyHint')}
          action={action}
        />
      }
    />
  );
}
