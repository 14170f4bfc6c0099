import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { FormDialog } from '../components/FormDialog';
import { useSubmit } from '../components/useSubmit';
import { useFieldFocus } from '../components/useFieldFocus';
import { obligationTranslationRef } from './translation';
import { ObligationFields } from './ObligationFields';
import {
  checkObligationForm,
  obligationFormOf,
  obligationPatchOf,
  rebaseForm,
} from './obligationForm';
import styles from './Obligations.module.css';
import { OwnObligation } from './ownObligation';
import { useLatestObligation } from './useLatestObligation';
import { useProblemWords } from './useProblemWords';

export interface EditObligationDialogProps {
  obligation: OwnObligation;
  onSaved: () => void;
  onClose: () => void;
}

/** Changes an obligation, field by field. */
export function EditObligationDialog(props: EditObligationDialogProps) {
  const { obligation, onSaved, onClose } = props;
  const { id } = obligation;
  const { t } = useTranslationRef(obligationTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const [form, setForm] = useState(() => obligationFormOf(obligation));
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const problemWords = useProblemWords();
  const { latest, attempt, conflict } = useLatestObligation(
    obligation,
    reloaded => {
      setForm(current => rebaseForm(current, latest, reloaded));
      onSaved();
    },
  );

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (checkObligationForm(form).length > 0) return;
    run(async () => {
      await attempt(async ({ version }) => {
        const patch = obligationPatchOf(form, latest);
        if (Object.keys(patch).length > 0) {
          await api.updateObligation({
            path: { id },
            body: { version, ...patch },
          });
        }
      });
      onSaved();
      onClose();
    });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('edit.title')}
      submitLabel={t('edit.save')}
      onSubmit={onSubmit}
      isSubmitting={isSubmitting}
      error={error}
      conflict={conflict}
      noValidate
    >
      <div ref={fields} className={styles.view}>
        <ObligationFields
          form={form}
          onChange={changes => setForm(current => ({ ...current, ...changes }))}
          problemOf={problemWords(
            attempts > 0 ? checkObligationForm(form) : [],
          )}
          isCurrencyFixed
        />
      </div>
    </FormDialog>
  );
}
