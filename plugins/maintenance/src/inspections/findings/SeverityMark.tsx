import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { RiArrowDownCircleLine } from '../../platform/icons/RiArrowDownCircleLine';
import { RiErrorWarningLine } from '../../platform/icons/RiErrorWarningLine';
import { FindingSeverity } from '@weibao/backstage-plugin-maintenance-common';
import { createStatusMark } from '../../platform/components/createStatusMark';
import { StatusLooks } from '../../platform/components/StatusMark';
import { findingTranslationRef } from './translation';

const looks: StatusLooks<FindingSeverity> = {
  high: { icon: RiAlarmWarningLine, tone: 'danger' },
  medium: { icon: RiErrorWarningLine, tone: 'warning' },
  low: { icon: RiArrowDownCircleLine, tone: 'neutral' },
};

/** How bad a finding is. */
export const SeverityMark = createStatusMark(
  findingTranslationRef,
  'severity',
  looks,
  { isPlain: true },
);
