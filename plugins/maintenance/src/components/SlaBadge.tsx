import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiCheckLine } from '../icons/RiCheckLine';
import { RiTimer2Line } from '../icons/RiTimer2Line';
import { SlaState } from '@weibao/backstage-plugin-maintenance-common';
import { commonTranslationRef } from './translation';
import { StatusLooks, StatusMark } from './StatusMark';

const looks: StatusLooks<SlaState> = {
  ok: { icon: RiCheckLine, tone: 'success' },
  'at-risk': { icon: RiTimer2Line, tone: 'warning' },
  breached: { icon: RiAlarmWarningLine, tone: 'danger' },
};

/** Where an incident stands against its clocks. */
export function SlaBadge(props: { sla: SlaState }) {
  const { t } = useTranslationRef(commonTranslationRef);
  return (
    <StatusMark {...looks[props.sla]} isFilled>
      {t(`sla.${props.sla}`)}
    </StatusMark>
  );
}
