import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextAreaField } from '@backstage/ui';
import {
  DeviceFacts,
  Inspection,
  LedgerCheck,
  LedgerCheckInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { FormDialog } from '../../components/FormDialog';
import { useSubmit } from '../../components/useSubmit';
import { firstInspectionTranslationRef } from './translation';
import { inspectionTranslationRef } from '../translation';
import { PhotoField } from '../PhotoField';
import { DeviceFieldInput } from './DeviceFieldInput';
import { differingFields, FoundFields, LEDGER_FIELDS } from './ledgerFields';

export interface DifferentDialogProps {
  inspection: Pick<Inspection, 'customerRef'>;
  device: DeviceFacts;
  check?: LedgerCheck;
  onSave: (check: LedgerCheckInput) => Promise<void>;
  onClose: () => void;
}

/** What stands on site instead of what the ledger says; only what was changed is kept. */
export function DifferentDialog(props: DifferentDialogProps) {
  const { inspection, device, check, onSave, onClose } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const { run, isSubmitting, error } = useSubmit();
  const [values, setValues] = useState<FoundFields>(() =>
    Object.fromEntries(
      LEDGER_FIELDS.map(field => [
        field,
        check?.found?.[field] ?? device[field] ?? '',
      ]),
    ),
  );
  const [note, setNote] = useState(check?.note ?? '');
  const [photoIds, setPhotoIds] = useState(check?.photoIds ?? []);
  const found = differingFields(values, device);
  const isSame = Object.keys(found).length === 0;

  const submit = () =>
    run(async () => {
      await onSave({
        deviceRef: device.deviceRef,
        state: 'different',
        found,
        note: note.trim() || undefined,
        photoIds: photoIds.length > 0 ? photoIds : undefined,
      });
      onClose();
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('differentTitle', { device: device.title })}
      submitLabel={t('save')}
      onSubmit={submit}
      isSubmitting={isSubmitting}
      error={error}
      isSubmitDisabled={isSame}
    >
      <Text color="secondary">{t('differentHint')}</Text>
      {LEDGER_FIELDS.map(field => (
        <DeviceFieldInput
          key={field}
          field={field}
          value={values[field] ?? ''}
          onChange={value =>
            setValues(current => ({ ...current, [field]: value }))
          }
          description={
            found[field] === undefined
              ? undefined
              : t('inLedger', {
                  value: device[field] || t('empty'),
                })
          }
        />
      ))}
      <TextAreaField
        label={t('note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <PhotoField
        label={tInspection('finding.photos')}
        customerRef={inspection.customerRef}
        value={photoIds}
        onChange={setPhotoIds}
      />
    </FormDialog>
  );
}
