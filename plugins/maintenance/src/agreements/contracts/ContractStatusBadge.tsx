import { RiCalendarScheduleLine } from '../../platform/icons/RiCalendarScheduleLine';
import { RiCloseCircleLine } from '../../platform/icons/RiCloseCircleLine';
import { RiShieldCheckLine } from '../../platform/icons/RiShieldCheckLine';
import { RiTimer2Line } from '../../platform/icons/RiTimer2Line';
import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../../platform/components/createStatusMark';
import { StatusLooks } from '../../platform/components/StatusMark';
import { contractTranslationRef } from './translation';

const looks: StatusLooks<ContractStatus> = {
  planned: { icon: RiCalendarScheduleLine, tone: 'info' },
  running: { icon: RiShieldCheckLine, tone: 'success' },
  expiring: { icon: RiTimer2Line, tone: 'warning' },
  expired: { icon: RiCloseCircleLine, tone: 'neutral' },
};

/** Whether a contract is to come, runs, is about to end or has ended. */
export const ContractStatusBadge = createStatusMark(
  contractTranslationRef,
  'status',
  looks,
);
