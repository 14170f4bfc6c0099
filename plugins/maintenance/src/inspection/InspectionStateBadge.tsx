import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiCalendarLine } from '../icons/RiCalendarLine';
import { RiCalendarTodoLine } from '../icons/RiCalendarTodoLine';
import { RiCheckDoubleLine } from '../icons/RiCheckDoubleLine';
import { RiForbidLine } from '../icons/RiForbidLine';
import { RiProgress4Line } from '../icons/RiProgress4Line';
import { InspectionState } from '@weibao/backstage-plugin-maintenance-common';
import { StatusLooks, StatusMark } from '../components/StatusMark';
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
