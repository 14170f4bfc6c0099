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
import { maintenanceTranslationRef } from '../../translation';
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
  const { t } = useTranslationRef(maintenanceTranslationRef);
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
      title={t('inspection.first.differentTitle', { device: device.title })}
      submitLabel={t('inspection.first.save')}
      onSubmit={submit}
      isSubmitting={isSubmitting}
      error={error}
      isSubmitDisabled={isSame}
    >
      <Text color="secondary">{t('inspection.first.differentHint')}</Text>
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
              : t('inspection.first.inLedger', {
                  value: device[field] || t('inspection.first.empty'),
                })
          }
        />
      ))}
      <TextAreaField
        label={t('inspection.first.note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <PhotoField
        label={t('inspection.finding.photos')}
        customerRef={inspection.customerRef}
        value={photoIds}
        onChange={setPhotoIds}
      />
    </FormDialog>
  );
}
