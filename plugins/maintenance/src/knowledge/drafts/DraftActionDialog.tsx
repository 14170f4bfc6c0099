import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextAreaField } from '@backstage/ui';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { caseDraftTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import type { ConfirmedStep } from './DraftActions';

export interface DraftActionDialogProps {
  step: ConfirmedStep;
  draft: CaseDraft;
  onSubmit: (note?: string) => void;
  onClose: () => void;
  isSubmitting: boolean;
  error: Error | null;
}

/** Asks before a step that cannot be taken back, and for what is to be said with it. */
export function DraftActionDialog(props: DraftActionDialogProps) {
  const { step, draft, onSubmit, onClose, isSubmitting, error } = props;
  const { t } = useTranslationRef(caseDraftTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const [note, setNote] = useState('');
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const isNoteMissing = step === 'return' && !note.trim();
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t(`${step}.title`, {
        title: draft.title || t('untitled'),
      })}
      submitLabel={t(`action.${step}`)}
      onSubmit={() => {
        setAttempts(count => count + 1);
        if (!isNoteMissing) onSubmit(note.trim() || undefined);
      }}
      isSubmitting={isSubmitting}
      error={error}
      isDestructive={step === 'discard'}
      noValidate
    >
      {step === 'discard' && <Text>{t('discard.hint')}</Text>}
      {step === 'approve' && <Text>{t('approve.hint')}</Text>}
      {step !== 'discard' && (
        <div ref={fields}>
          <TextAreaField
            label={t(`${step}.note`)}
            secondaryLabel={step === 'return' ? tCommon('required') : undefined}
            value={note}
            onChange={setNote}
            rows={3}
            maxLength={2000}
            {...fieldProblem(
              attempts > 0 && isNoteMissing
                ? t('return.noteNeeded')
                : undefined,
            )}
          />
        </div>
      )}
    </FormDialog>
  );
}
