import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiAlarmWarningLine } from '../icons/RiAlarmWarningLine';
import { RiArrowDownCircleLine } from '../icons/RiArrowDownCircleLine';
import { RiErrorWarningLine } from '../icons/RiErrorWarningLine';
import { FindingSeverity } from '@weibao/backstage-plugin-maintenance-common';
import { StatusLooks, StatusMark } from '../components/StatusMark';
import { findingTranslationRef } from './translation';

const looks: StatusLooks<FindingSeverity> = {
  high: { icon: RiAlarmWarningLine, tone: 'danger' },
  medium: { icon: RiErrorWarningLine, tone: 'warning' },
  low: { icon: RiArrowDownCircleLine, tone: 'neutral' },
};

/** How bad a finding is. */
export function SeverityMark(props: { severity: FindingSeverity }) {
  const { t } = useTranslationRef(findingTranslationRef);
  return (
    <StatusMark {...looks[props.severity]}>
      {t(`severity.${props.severity}`)}
    </StatusMark>
  );
}
