import { useMutation } from '@tanstack/react-query';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField } from '@backstage/ui';
import {
  Inspection,
  LedgerCheck,
  LedgerCheckInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { ReactNode, useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useQueryClient } from '../../platform/queries/useQueryClient';
import { PhotoField, PhotoFieldProps } from '../PhotoField';
import { inspectionTranslationRef } from '../translation';
import { firstInspectionTranslationRef } from './translation';

export interface CheckBaseProps {
  inspection: Pick<Inspection, 'customerRef'>;
  /** One that was entered before, to be changed. */
  check?: LedgerCheck;
  onSave: (check: LedgerCheckInput) => Promise<void>;
  /** As `PhotoField` has it. */
  onPhotoTaken: PhotoFieldProps['onTaken'];
  onClose: () => void;
}

export interface CheckDialogProps extends CheckBaseProps {
  title: string;
  /** What was found, without the note and the photos. */
  result: LedgerCheckInput;
  isSubmitDisabled: boolean;
  /** The fields of the result. */
  children: ReactNode;
}

/** What stands on site, with a note and photos of it. */
export function CheckDialog(props: CheckDialogProps) {
  const { title, inspection, check, result, onSave, onClose } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tInspection } = useTranslationRef(inspectionTranslationRef);
  const save = useMutation(
    { mutationFn: onSave, onSuccess: onClose },
    useQueryClient(),
  );
  const [note, setNote] = useState(check?.note ?? '');
  const [photoIds, setPhotoIds] = useState(check?.photoIds ?? []);

  const submit = () =>
    save.mutate({
      ...result,
      note: note.trim() || undefined,
      photoIds: photoIds.length > 0 ? photoIds : undefined,
    });

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={title}
      submitLabel={t('save')}
      onSubmit={submit}
      isSubmitting={save.isPending}
      error={save.error}
      isSubmitDisabled={props.isSubmitDisabled}
    >
      {props.children}
      <TextAreaField
        label={t('note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      <PhotoField
        label={tInspection('finding.photos')}
        customerRef={inspection.customerRef}
        onTaken={props.onPhotoTaken}
        value={photoIds}
        onChange={setPhotoIds}
      />
    </FormDialog>
  );
}
