import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiAlertLine } from '../../platform/icons/RiAlertLine';
import { RiFlagLine } from '../../platform/icons/RiFlagLine';
import {
  AnswerValue,
  ChecklistItem,
  findingRaisePermission,
  Inspection,
  ProposedFinding,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { StatusMark } from '../../platform/components/StatusMark';
import { RaiseFindingDialog } from '../findings/RaiseFindingDialog';
import { inspectionTranslationRef } from '../translation';
import { useChecklistWords } from '../useChecklistWords';
import styles from './DeviceChecklist.module.css';

export interface ProposedFindingBarProps {
  inspection: Inspection;
  item: ChecklistItem;
  value: AnswerValue;
  proposed: ProposedFinding;
}

/** Says that an answer is worth a finding, and raises it. */
export function ProposedFindingBar(props: ProposedFindingBarProps) {
  const { inspection, item, value, proposed } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const words = useChecklistWords();
  const [isRaising, setIsRaising] = useState(false);
  const { allowed } = usePermission({
    permission: findingRaisePermission,
    resourceRef: proposed.deviceRef,
  });
  const title = t('finding.proposedTitle', {
    item: words.title(item),
    answer: words.answer(item, value),
  });
  return (
    <div className={styles.proposal}>
      <StatusMark icon={RiAlertLine} tone="warning">
        {t('finding.proposed', {
          severity: t(`severity.${proposed.severity}`),
        })}
      </StatusMark>
      {allowed && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiFlagLine />}
          onPress={() => setIsRaising(true)}
        >
          {t('finding.raise')}
        </Button>
      )}
      {isRaising && (
        <RaiseFindingDialog
          customerRef={inspection.customerRef}
          deviceRef={proposed.deviceRef}
          proposed={{
            ...proposed,
            title,
            inspectionId: inspection.id,
            photoIds: Array.isArray(value) ? value : undefined,
          }}
          onClose={() => setIsRaising(false)}
        />
      )}
    </div>
  );
}
