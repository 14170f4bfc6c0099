import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, TextAreaField } from '@backstage/ui';
import {
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
import { ScanButton } from '../ScanButton';
import { DeviceFieldInput } from './DeviceFieldInput';
import { FoundFields, LEDGER_FIELDS, REQUIRED_OF_EXTRA } from './ledgerFields';

export interface ExtraDeviceDialogProps {
  inspection: Pick<Inspection, 'customerRef'>;
  /** One that was entered before, to be changed. */
  check?: LedgerCheck;
  /** As it was scanned. */
  serialNumber?: string;
  onSave: (check: LedgerCheckInput) => Promise<void>;
  onClose: () => void;
}

/** A device that stands on site and is not in the ledger. */
export function ExtraDeviceDialog(props: ExtraDeviceDialogProps) {
  const { inspection, check, serialNumber, onSave, onClose } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const { run, isSubmitting, error } = useSubmit();
  const [found, setFound] = useState<FoundFields>({
    serialNumber,
    ...check?.found,
  });
  const [note, setNote] = useState(check?.note ?? '');
  const [photoIds, setPhotoIds] = useState(check?.photoIds ?? []);
  const change = (changes: FoundFields) =>
    setFound(current => ({ ...current, ...changes }));
  const isRequired = (field: (typeof LEDGER_FIELDS)[number]) =>
    REQUIRED_OF_EXTRA.includes(field);

  const submit = () =>
    run(async () => {
      await onSave({
        state: 'extra',
        extraId: check?.extraId,
        found: Object.fromEntries(
          LEDGER_FIELDS.flatMap(field => {
            const value = found[field]?.trim();
            return value ? [[field, value]] : [];
          }),
        ),
        note: note.trim() || undefined,
        photoIds: photoIds.length > 0 ? photoIds : undefined,
      });
      onClose();
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('addExtra')}
      submitLabel={t('save')}
      onSubmit={submit}
      isSubmitting={isSubmitting}
      error={error}
      isSubmitDisabled={REQUIRED_OF_EXTRA.some(field => !found[field]?.trim())}
    >
      <Flex justify="end">
        <ScanButton onScanned={text => change({ serialNumber: text })} />
      </Flex>
      {LEDGER_FIELDS.map(field => (
        <DeviceFieldInput
          key={field}
          field={field}
          value={found[field] ?? ''}
          onChange={value => change({ [field]: value })}
          isRequired={isRequired(field)}
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
