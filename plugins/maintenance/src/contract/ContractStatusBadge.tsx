import { RiCalendarScheduleLine } from '../icons/RiCalendarScheduleLine';
import { RiCloseCircleLine } from '../icons/RiCloseCircleLine';
import { RiShieldCheckLine } from '../icons/RiShieldCheckLine';
import { RiTimer2Line } from '../icons/RiTimer2Line';
import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../components/createStatusMark';
import { StatusLooks } from '../components/StatusMark';
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
