import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField, TextField } from '@backstage/ui';
import { ReactNode } from 'react';
import { DateField } from '../../platform/components/DateField';
import { EntityPicker } from '../../platform/components/EntityPicker';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { obligationTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { ObligationForm, ObligationFormField } from './obligationForm';
import styles from './Obligations.module.css';

export interface ObligationFieldsProps {
  form: ObligationForm;
  onChange: (changes: Partial<ObligationForm>) => void;
  /** What is wrong with a field, in words. */
  problemOf: (field: ObligationFormField) => string | undefined;
  /** The currency stays as it is. */
  isCurrencyFixed?: boolean;
  /** Whether and how often it comes again. */
  repeat?: ReactNode;
}

/** What an obligation is, whenever it was made. */
export function ObligationFields(props: ObligationFieldsProps) {
  const { form, onChange, problemOf, isCurrencyFixed, repeat } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  return (
    <>
      <TextField
        label={t('title')}
        secondaryLabel={tCommon('required')}
        value={form.title}
        onChange={title => onChange({ title })}
        maxLength={200}
        {...fieldProblem(problemOf('title'))}
      />
      <DateField
        label={form.recurrence ? t('repeat.startsOn') : t('dueOn')}
        value={form.dueOn}
        onChange={dueOn => onChange({ dueOn })}
        isRequired
        errorMessage={problemOf('dueOn')}
      />
      {repeat}
      {form.kind === 'payment' && (
        <div className={styles.pair}>
          <TextField
            label={t('amount')}
            inputMode="decimal"
            value={form.amount}
            onChange={amount => onChange({ amount })}
            {...fieldProblem(problemOf('amount'))}
          />
          <TextField
            label={t('currency')}
            value={form.currency}
            isDisabled={isCurrencyFixed}
            onChange={currency => onChange({ currency })}
            maxLength={3}
            {...fieldProblem(problemOf('currency'))}
          />
        </div>
      )}
      <EntityPicker
        kind="User"
        label={t('responsible')}
        value={form.responsibleRef}
        onChange={responsibleRef => onChange({ responsibleRef })}
      />
      <TextAreaField
        label={t('note')}
        value={form.note}
        onChange={note => onChange({ note })}
        maxLength={5000}
      />
    </>
  );
}
