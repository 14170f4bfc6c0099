import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAlarmWarningLine } from '../platform/icons/RiAlarmWarningLine';
import { RiCalendarLine } from '../platform/icons/RiCalendarLine';
import { RiCalendarTodoLine } from '../platform/icons/RiCalendarTodoLine';
import { RiCheckDoubleLine } from '../platform/icons/RiCheckDoubleLine';
import { RiForbidLine } from '../platform/icons/RiForbidLine';
import { RiProgress4Line } from '../platform/icons/RiProgress4Line';
import { InspectionState } from '@weibao/backstage-plugin-maintenance-common';
import { StatusLooks, StatusMark } from '../platform/components/StatusMark';
import { inspectionTranslationRef } from './translation';

const looks: StatusLooks<InspectionState> = {
  planned: { icon: RiCalendarLine, tone: 'neutral' },
  due: { icon: RiCalendarTodoLine, tone: 'warning' },
  overdue: { icon: RiAlarmWarningLine, tone: 'danger' },
  started: { icon: RiProgress4Line, tone: 'info' },
  completed: { icon: RiCheckDoubleLine, tone: 'success' },
  cancelled: { icon: RiForbidLine, tone: 'neutral' },
};

/** Where an inspection stands today. */
export function InspectionStateBadge(props: { state: InspectionState }) {
  const { t } = useTranslationRef(inspectionTranslationRef);
  return (
    <StatusMark {...looks[props.state]} isFilled>
      {t(`state.${props.state}`)}
    </StatusMark>
  );
}
