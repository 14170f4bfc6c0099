import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiCalendarScheduleLine } from '../icons/RiCalendarScheduleLine';
import { RiCloseCircleLine } from '../icons/RiCloseCircleLine';
import { RiShieldCheckLine } from '../icons/RiShieldCheckLine';
import { RiTimer2Line } from '../icons/RiTimer2Line';
import { ContractStatus } from '@weibao/backstage-plugin-maintenance-common';
import { StatusLooks, StatusMark } from '../components/StatusMark';
import { contractTranslationRef } from './translation';

const looks: StatusLooks<ContractStatus> = {
  planned: { icon: RiCalendarScheduleLine, tone: 'info' },
  running: { icon: RiShieldCheckLine, tone: 'success' },
  expiring: { icon: RiTimer2Line, tone: 'warning' },
  expired: { icon: RiCloseCircleLine, tone: 'neutral' },
};

/** Whether a contract is to come, runs, is about to end or has ended. */
export function ContractStatusBadge(props: { status: ContractStatus }) {
  const { t } = useTranslationRef(contractTranslationRef);
  return (
    <StatusMark {...looks[props.status]} isFilled>
      {t(`status.${props.status}`)}
    </StatusMark>
  );
}
