import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiCheckLine } from '../icons/RiCheckLine';
import { RiTimer2Line } from '../icons/RiTimer2Line';
import { SlaState } from '@weibao/backstage-plugin-maintenance-common';
import { commonTranslationRef } from './translation';
import { createStatusMark } from './createStatusMark';
import { StatusLooks } from './StatusMark';

const looks: StatusLooks<SlaState> = {
  ok: { icon: RiCheckLine, tone: 'success' },
  'at-risk': { icon: RiTimer2Line, tone: 'warning' },
  breached: { icon: RiAlarmWarningLine, tone: 'danger' },
};

/** Where an incident stands against its clocks. */
export const SlaBadge = createStatusMark(commonTranslationRef, 'sla', looks);
