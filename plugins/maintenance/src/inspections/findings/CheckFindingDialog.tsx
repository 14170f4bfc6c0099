import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Radio, RadioGroup, TextAreaField } from '@backstage/ui';
import { BodyOf, Finding } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { TwoLines } from '../../platform/components/TwoLines';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { findingTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';

type Outcome = BodyOf<'closeFinding'>['outcome'];

const OUTCOMES: readonly Outcome[] = ['fixed', 'persists', 'accepted'];

export interface CheckFindingDialogProps {
  finding: Finding;
  /** The inspection in which somebody looked again. */
  inspectionId?: string;
  onClose: () => void;
}

/** Records what a re-check of a finding has shown. */
export function CheckFindingDialog(props: CheckFindingDialogProps) {
  const { finding, inspectionId, onClose } = props;
  const { t } = useTranslationRef(findingTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const check = useMaintenanceMutation('closeFinding', { onSuccess: onClose });
  // An incident that works on it is resolved before anything is settled.
  const isWorkedOn = finding.state === 'in-progress';
  const [outcome, setOutcome] = useState<Outcome>(
    isWorkedOn ? 'persists' : 'fixed',
  );
  const [note, setNote] = useState('');
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const needsNote = outcome === 'accepted' || !inspectionId;
  const isNoteMissing = needsNote && !note.trim();

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (isNoteMissing) return;
    check.mutate({
      path: { id: finding.id },
      body: {
        version: finding.version,
        outcome,
        inspectionId,
        ...(note.trim() && { note: note.trim() }),
      },
    });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('check.title', { title: finding.title })}
      submitLabel={t('check.save')}
      onSubmit={onSubmit}
      isSubmitting={check.isPending}
      error={check.error}
      noValidate
    >
      {isWorkedOn && <Alert status="info" icon title={t('check.workedOn')} />}
      <RadioGroup
        label={t('check.outcomeTitle')}
        value={outcome}
        onChange={value => setOutcome(value as Outcome)}
      >
        {OUTCOMES.map(id => (
          <Radio
            key={id}
            value={id}
            isDisabled={isWorkedOn && id !== 'persists'}
          >
            <TwoLines
              title={t(`check.outcome.${id}`)}
              detail={t(`check.meaning.${id}`)}
            />
          </Radio>
        ))}
      </RadioGroup>
      <div ref={fields}>
        <TextAreaField
          label={t('check.note')}
          secondaryLabel={needsNote ? tCommon('required') : undefined}
          value={note}
          onChange={setNote}
          rows={3}
          maxLength={2000}
          {...fieldProblem(
            attempts > 0 && isNoteMissing
              ? t(
                  outcome === 'accepted'
                    ? 'check.reasonNeeded'
                    : 'check.noteNeeded',
                )
              : undefined,
          )}
        />
      </div>
    </FormDialog>
  );
}
