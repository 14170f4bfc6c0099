import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiCalendarScheduleLine } from '../icons/RiCalendarScheduleLine';
import { RiCheckLine } from '../icons/RiCheckLine';
import { RiForbidLine } from '../icons/RiForbidLine';
import { RiTimer2Line } from '../icons/RiTimer2Line';
import { ObligationState } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../components/createStatusMark';
import { StatusLooks } from '../components/StatusMark';
import { obligationTranslationRef } from './translation';

const looks: StatusLooks<ObligationState> = {
  planned: { icon: RiCalendarScheduleLine, tone: 'plain' },
  due: { icon: RiTimer2Line, tone: 'warning' },
  overdue: { icon: RiAlarmWarningLine, tone: 'danger' },
  done: { icon: RiCheckLine, tone: 'success' },
  cancelled: { icon: RiForbidLine, tone: 'neutral' },
};

/** How an obligation stands. */
export const ObligationStateBadge = createStatusMark(
  obligationTranslationRef,
  'state',
  looks,
);
