import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { FormDialog } from '../components/FormDialog';
import { useSubmit } from '../components/useSubmit';
import { useFieldFocus } from '../components/useFieldFocus';
import { useToday } from '../time/useToday';
import { obligationTranslationRef } from './translation';
import { ContractPicker } from './ContractPicker';
import { ObligationFields } from './ObligationFields';
import {
  checkObligationForm,
  ObligationForm,
  newObligationForm,
  obligationInputOf,
  OWN_KINDS,
} from './obligationForm';
import styles from './Obligations.module.css';
import { useProblemWords } from './useProblemWords';

export interface NewObligationDialogProps {
  /** Whose contracts it can belong to; of all customers when left out. */
  customerRef?: string;
  onSaved: () => void;
  onClose: () => void;
}

/** Makes an obligation of a contract. */
export function NewObligationDialog(props: NewObligationDialogProps) {
  const { customerRef, onSaved, onClose } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const today = useToday();
  const [form, setForm] = useState(() => newObligationForm(today));
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const problemOf = useProblemWords()(
    attempts > 0 ? checkObligationForm(form) : [],
  );
  const change = (changes: Partial<ObligationForm>) =>
    setForm(current => ({ ...current, ...changes }));

  const onSubmit = () => {
    setAttempts(count => count + 1);
    const input = obligationInputOf(form);
    if (!input) return;
    run(async () => {
      await api.createObligation({ body: input });
      onSaved();
      onClose();
    });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('create.action')}
      submitLabel={t('create.save')}
      onSubmit={onSubmit}
      isSubmitting={isSubmitting}
      error={error}
      noValidate
    >
      <div ref={fields} className={styles.view}>
        <ContractPicker
          customerRef={customerRef}
          onChange={contractId => change({ contractId })}
          errorMessage={problemOf('contractId')}
        />
        <Select
          label={t('kindTitle')}
          value={form.kind}
          onChange={key =>
            change({ kind: OWN_KINDS.find(kind => kind === key) })
          }
          options={OWN_KINDS.map(id => ({
            id,
            label: t(`kind.${id}`),
          }))}
        />
        <ObligationFields form={form} onChange={change} problemOf={problemOf} />
      </div>
    </FormDialog>
  );
}
