import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { DateField } from '../components/DateField';
import { EntityPicker } from '../components/EntityPicker';
import { FormDialog } from '../components/FormDialog';
import { useSubmit } from '../components/useSubmit';
import { fieldProblem } from '../contract/form/fieldProblem';
import { useFieldFocus } from '../contract/form/useFieldFocus';
import { maintenanceTranslationRef } from '../translation';
import { ContractPicker } from './ContractPicker';
import {
  checkObligationForm,
  ObligationForm,
  ObligationFormField,
  obligationFormOf,
  obligationInputOf,
  OWN_KINDS,
} from './obligationForm';
import styles from './Obligations.module.css';
import { OwnObligation } from './ownObligation';

export interface ObligationFormDialogProps {
  /** The obligation to change; a new one is made when left out. */
  obligation?: OwnObligation;
  /** Whose contracts a new one can belong to. */
  customerRef?: string;
  onSaved: () => void;
  onClose: () => void;
}

/** Makes an obligation or changes one. */
export function ObligationFormDialog(props: ObligationFormDialogProps) {
  const { obligation, customerRef, onSaved, onClose } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const [form, setForm] = useState(() => obligationFormOf(obligation));
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const change = (changes: Partial<ObligationForm>) =>
    setForm(current => ({ ...current, ...changes }));

  const problems = attempts > 0 ? checkObligationForm(form) : [];
  const problemOf = (field: ObligationFormField) => {
    if (!problems.includes(field)) return undefined;
    if (field === 'amount') return t('obligation.create.amountInvalid');
    return field === 'currency'
      ? t('obligation.create.currencyInvalid')
      : t('obligation.create.needed');
  };

  const onSubmit = () => {
    setAttempts(count => count + 1);
    const input = obligationInputOf(form);
    if (!input) return;
    run(async () => {
      if (obligation) {
        const { title, dueOn, responsibleRef, amount, note } = input;
        await api.updateObligation(obligation.id, {
          version: obligation.version,
          title,
          dueOn,
          ...(responsibleRef && { responsibleRef }),
          ...(amount !== undefined && { amount }),
          ...(note && { note }),
        });
      } else {
        await api.createObligation(input);
      }
      onSaved();
      onClose();
    });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={
        obligation ? t('obligation.edit.title') : t('obligation.create.action')
      }
      submitLabel={
        obligation ? t('obligation.edit.save') : t('obligation.create.save')
      }
      onSubmit={onSubmit}
      isSubmitting={isSubmitting}
      error={error}
      noValidate
    >
      <div ref={fields} className={styles.view}>
        {!obligation && (
          <>
            <ContractPicker
              customerRef={customerRef}
              onChange={contractId => change({ contractId })}
              isInvalid={!!problemOf('contractId')}
            />
            <Select
              label={t('obligation.kindTitle')}
              value={form.kind}
              onChange={key =>
                change({ kind: OWN_KINDS.find(kind => kind === key) })
              }
              options={OWN_KINDS.map(id => ({
                id,
                label: t(`obligation.kind.${id}`),
              }))}
            />
          </>
        )}
        <TextField
          label={t('obligation.title')}
          secondaryLabel={t('common.required')}
          value={form.title}
          onChange={title => change({ title })}
          maxLength={200}
          {...fieldProblem(problemOf('title'))}
        />
        <DateField
          label={t('obligation.dueOn')}
          value={form.dueOn}
          onChange={dueOn => change({ dueOn })}
          isRequired
          errorMessage={problemOf('dueOn')}
        />
        {form.kind === 'payment' && (
          <div className={styles.pair}>
            <TextField
              label={t('obligation.amount')}
              inputMode="decimal"
              value={form.amount}
              onChange={amount => change({ amount })}
              {...fieldProblem(problemOf('amount'))}
            />
            <TextField
              label={t('obligation.currency')}
              value={form.currency}
              isDisabled={!!obligation}
              onChange={currency => change({ currency })}
              maxLength={3}
              {...fieldProblem(problemOf('currency'))}
            />
          </div>
        )}
        <EntityPicker
          kind="User"
          label={t('obligation.responsible')}
          value={form.responsibleRef}
          onChange={responsibleRef => change({ responsibleRef })}
        />
        <TextAreaField
          label={t('obligation.note')}
          value={form.note}
          onChange={note => change({ note })}
          maxLength={5000}
        />
      </div>
    </FormDialog>
  );
}
