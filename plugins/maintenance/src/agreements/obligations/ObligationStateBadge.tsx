import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiCalendarScheduleLine } from '../../platform/icons/RiCalendarScheduleLine';
import { RiCheckLine } from '../../platform/icons/RiCheckLine';
import { RiForbidLine } from '../../platform/icons/RiForbidLine';
import { RiTimer2Line } from '../../platform/icons/RiTimer2Line';
import { ObligationState } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../../platform/components/createStatusMark';
import { StatusLooks } from '../../platform/components/StatusMark';
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
