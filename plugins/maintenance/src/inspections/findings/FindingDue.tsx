import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { RiAlarmWarningLine } from '../../platform/icons/RiAlarmWarningLine';
import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { StatusMark } from '../../platform/components/StatusMark';
import { TwoLines } from '../../platform/components/TwoLines';
import { useFormat } from '../../platform/components/useFormat';
import { findingTranslationRef } from './translation';

/** Until when a finding is to be settled, and that this is past. */
export function FindingDue(props: {
  finding: Pick<Finding, 'dueOn' | 'overdue'>;
}) {
  const { dueOn, overdue } = props.finding;
  const { t } = useTranslationRef(findingTranslationRef);
  const format = useFormat();
  if (!dueOn) {
    return (
      <Text as="span" color="secondary">
        {t('noDue')}
      </Text>
    );
  }
  return (
    <TwoLines
      title={format.date(dueOn)}
      detail={
        overdue && (
          <StatusMark icon={RiAlarmWarningLine} tone="danger">
            {t('overdue')}
          </StatusMark>
        )
      }
    />
  );
}
