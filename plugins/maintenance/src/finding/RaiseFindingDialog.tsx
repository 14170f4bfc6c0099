import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  FindingInput,
  FindingSeverity,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { DateField } from '../components/DateField';
import { FormDialog } from '../components/FormDialog';
import { useMaintenanceMutation } from '../queries/useMaintenanceMutation';
import { fieldProblem } from '../components/fieldProblem';
import { useFieldFocus } from '../components/useFieldFocus';
import { PhotoField } from '../inspection/PhotoField';
import { findingTranslationRef } from './translation';
import { commonTranslationRef } from '../components/translation';

const SEVERITIES: readonly FindingSeverity[] = ['high', 'medium', 'low'];

export interface RaiseFindingDialogProps {
  deviceRef: string;
  customerRef: string;
  onClose: () => void;
}

/** Writes down something about a device that ought to be put right. */
export function RaiseFindingDialog(props: RaiseFindingDialogProps) {
  const { deviceRef, customerRef, onClose } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const raise = useMaintenanceMutation('raiseFinding', { onSuccess: onClose });
  const [input, setInput] = useState<FindingInput>({
    deviceRef,
    title: '',
    severity: 'medium',
  });
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const change = (changes: Partial<FindingInput>) =>
    setInput(current => ({ ...current, ...changes }));
  const title = input.title.trim();

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (title) raise.mutate({ body: { ...input, title } });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('raise.action')}
      submitLabel={t('raise.save')}
      onSubmit={onSubmit}
      isSubmitting={raise.isPending}
      error={raise.error}
      noValidate
    >
      <div ref={fields}>
        <TextField
          label={t('raise.title')}
          secondaryLabel={tCommon('required')}
          value={input.title}
          onChange={value => change({ title: value })}
          maxLength={200}
          {...fieldProblem(
            attempts > 0 && !title ? t('raise.titleNeeded') : undefined,
          )}
        />
      </div>
      <Select
        label={t('severityTitle')}
        value={input.severity}
        onChange={key =>
          change({
            severity: SEVERITIES.find(id => id === key) ?? input.severity,
          })
        }
        options={SEVERITIES.map(id => ({
          id,
          label: t(`severity.${id}`),
        }))}
      />
      <DateField
        label={t('dueOn')}
        value={input.dueOn}
        onChange={dueOn => change({ dueOn })}
      />
      <TextAreaField
        label={t('description')}
        value={input.description ?? ''}
        onChange={value => change({ description: value || undefined })}
        maxLength={20000}
      />
      <TextAreaField
        label={t('recommendation')}
        value={input.recommendation ?? ''}
        onChange={value => change({ recommendation: value || undefined })}
        maxLength={5000}
      />
      <PhotoField
        label={t('photos')}
        customerRef={customerRef}
        value={input.photoIds ?? []}
        onChange={photoIds => change({ photoIds })}
      />
    </FormDialog>
  );
}
