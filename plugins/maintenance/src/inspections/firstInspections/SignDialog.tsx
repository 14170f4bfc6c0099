import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import {
  DiscrepancySheet,
  Inspection,
} from '@weibao/backstage-plugin-maintenance-common';
import { lazy, Suspense, useRef, useState } from 'react';
import { errorMessage } from '../../platform/components/errorMessage';
import { FormDialog } from '../../platform/components/FormDialog';
import { LoadingLines } from '../../platform/components/QueryState';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { firstInspectionTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import type { DrawnSignature } from './SignaturePadField';

const SignaturePadField = lazy(() =>
  import('./SignaturePadField').then(m => ({ default: m.SignaturePadField })),
);

export interface SignDialogProps {
  inspection: Inspection;
  sheet: DiscrepancySheet;
  onClose: () => void;
}

/** The customer contact signs what was found, on the engineer's phone. */
export function SignDialog(props: SignDialogProps) {
  const { inspection, sheet, onClose } = props;
  const { t } = useTranslationRef(firstInspectionTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const [signedBy, setSignedBy] = useState(
    inspection.appointment?.contactName ?? '',
  );
  const [isDrawn, setIsDrawn] = useState(false);
  const signature = useRef<DrawnSignature>(null);
  const { counts } = sheet;

  const sign = useChange(
    'inspections',
    async (api, drawing: Blob) => {
      const { id: fileId } = await api.uploadFile({
        body: drawing,
        query: { customerRef: inspection.customerRef },
      });
      return api.signDiscrepancySheet({
        path: { id: inspection.id },
        body: {
          contentHash: sheet.contentHash,
          signedBy: signedBy.trim(),
          fileId,
        },
      });
    },
    { onSuccess: onClose },
  );
  const { error } = sign;
  const submit = async () => {
    const drawing = await signature.current?.toImage();
    if (drawing) sign.mutate(drawing);
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('sign')}
      submitLabel={t('signSubmit')}
      onSubmit={submit}
      isSubmitting={sign.isPending}
      error={error}
      conflict={error ? errorMessage(error) : undefined}
      isSubmitDisabled={!isDrawn || !signedBy.trim()}
    >
      <Text>
        {t('signStatement', {
          devices: String(counts.devices),
          confirmed: String(counts.confirmed),
          different: String(counts.different),
          missing: String(counts.missing),
          extra: String(counts.extra),
        })}
      </Text>
      <TextField
        label={t('contact')}
        secondaryLabel={tCommon('required')}
        isRequired
        maxLength={100}
        value={signedBy}
        onChange={setSignedBy}
      />
      <Suspense fallback={<LoadingLines lines={4} />}>
        <SignaturePadField ref={signature} onChange={setIsDrawn} />
      </Suspense>
    </FormDialog>
  );
}
