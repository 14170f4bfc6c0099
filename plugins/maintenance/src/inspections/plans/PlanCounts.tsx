import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiCalendarTodoLine } from '../../platform/icons/RiCalendarTodoLine';
import { RiCheckDoubleLine } from '../../platform/icons/RiCheckDoubleLine';
import { InspectionPlan } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { inspectionPlanTranslationRef } from './translation';

/** How many inspections of a plan are overdue, due and done. */
export function PlanCounts(props: { counts: InspectionPlan['counts'] }) {
  const { overdue, due, completed } = props.counts;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  return (
    <Flex gap="1" direction="column" align="start">
      {overdue > 0 && (
        <StatusMark icon={RiAlarmWarningLine} tone="danger">
          {t('overdue', { number: String(overdue) })}
        </StatusMark>
      )}
      {due > 0 && (
        <StatusMark icon={RiCalendarTodoLine} tone="warning">
          {t('due', { number: String(due) })}
        </StatusMark>
      )}
      <StatusMark icon={RiCheckDoubleLine} tone="neutral">
        {t('completed', { number: String(completed) })}
      </StatusMark>
    </Flex>
  );
}
