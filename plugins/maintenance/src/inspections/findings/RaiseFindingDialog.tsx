import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import { FindingInput } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { DateField } from '../../platform/components/DateField';
import { FormDialog } from '../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { PhotoField } from '../PhotoField';
import { SEVERITIES } from './findingStates';
import { findingTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';

export interface RaiseFindingDialogProps {
  customerRef: string;
  deviceRef: string;
  /** What is known of it already, such as what an answer proposes. */
  proposed?: Omit<FindingInput, 'deviceRef'>;
  onClose: () => void;
}

/** Writes down something about a device that ought to be put right. */
export function RaiseFindingDialog(props: RaiseFindingDialogProps) {
  const { customerRef, deviceRef, proposed, onClose } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const raise = useMaintenanceMutation('raiseFinding', { onSuccess: onClose });
  const [input, setInput] = useState<FindingInput>({
    title: '',
    severity: 'medium',
    ...proposed,
    deviceRef,
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
      <RadioGroup
        label={t('severityTitle')}
        orientation="horizontal"
        value={input.severity}
        onChange={value =>
          change({ severity: SEVERITIES.find(id => id === value) })
        }
      >
        {SEVERITIES.map(id => (
          <Radio key={id} value={id}>
            {t(`severity.${id}`)}
          </Radio>
        ))}
      </RadioGroup>
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
