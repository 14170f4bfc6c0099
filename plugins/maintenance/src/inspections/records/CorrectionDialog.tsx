import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextAreaField } from '@backstage/ui';
import {
  AnswerValue,
  ChecklistItem,
  DeviceFacts,
  Inspection,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { inspectionTranslationRef } from '../translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { useChecklistWords } from '../useChecklistWords';
import { AnswerField } from './AnswerField';

export interface CorrectionDialogProps {
  inspection: Inspection;
  device: DeviceFacts;
  item: ChecklistItem;
  value: AnswerValue;
  onClose: () => void;
}

/** Adds to a fixed answer what it should have been, and why. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { inspection, device, item, onClose } = props;
  const { t } = useTranslationRef(inspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const words = useChecklistWords();
  const correct = useMaintenanceMutation('correctInspection', {
    onSuccess: onClose,
  });
  const [value, setValue] = useState(props.value);
  const [reason, setReason] = useState('');
  const submit = () =>
    correct.mutate({
      path: { id: inspection.id },
      body: {
        deviceRef: device.deviceRef,
        itemId: item.id,
        value,
        reason: reason.trim(),
      },
    });
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('correct.title')}
      submitLabel={t('correct.submit')}
      onSubmit={submit}
      isSubmitting={correct.isPending}
      error={correct.error}
      isSubmitDisabled={!reason.trim()}
    >
      <Text>{t('correct.hint')}</Text>
      <Text weight="bold">{`${device.title} · ${words.title(item)}`}</Text>
      <AnswerField
        item={item}
        value={value}
        customerRef={inspection.customerRef}
        onChange={setValue}
      />
      <TextAreaField
        label={t('correct.reason')}
        secondaryLabel={tCommon('required')}
        isRequired
        maxLength={5000}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
