import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { EntityPicker } from '../../platform/components/EntityPicker';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { ledgerTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import { FileDrop } from './FileDrop';
import { LedgerForm, LedgerFormField } from './ledgerForm';
import styles from './LedgerUploadPage.module.css';

export interface LedgerUploadFormProps {
  value: LedgerForm;
  onChange: (changes: Partial<LedgerForm>) => void;
  /** Fields to be marked as wrong. */
  problems: readonly LedgerFormField[];
}

/** Whose ledger it is, which of the lists, and the file. */
export function LedgerUploadForm(props: LedgerUploadFormProps) {
  const { value, onChange, problems } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const problemOf = (field: LedgerFormField) =>
    problems.includes(field) ? t(`upload.problem.${field}`) : undefined;
  return (
    <div className={styles.fields}>
      <RadioGroup
        label={t('upload.for')}
        orientation="horizontal"
        value={value.isNewCustomer ? 'new' : 'known'}
        onChange={choice => onChange({ isNewCustomer: choice === 'new' })}
      >
        <Radio value="known">{t('upload.known')}</Radio>
        <Radio value="new">{t('upload.unknown')}</Radio>
      </RadioGroup>
      {value.isNewCustomer ? (
        <div className={styles.pair}>
          <TextField
            label={t('upload.customerTitle')}
            secondaryLabel={tCommon('required')}
            value={value.customerTitle}
            onChange={customerTitle => onChange({ customerTitle })}
            maxLength={200}
            {...fieldProblem(problemOf('customerTitle'))}
          />
          <TextField
            label={t('upload.customerName')}
            secondaryLabel={tCommon('required')}
            description={t('upload.customerNameHint')}
            value={value.customerName}
            onChange={customerName => onChange({ customerName })}
            maxLength={63}
            {...fieldProblem(problemOf('customerName'))}
          />
        </div>
      ) : (
        <EntityPicker
          kind="Customer"
          label={t('customer')}
          value={value.customerRef}
          onChange={customerRef => onChange({ customerRef })}
          isRequired
          errorMessage={problemOf('customer')}
        />
      )}
      <TextField
        label={t('list')}
        description={t('upload.listHint')}
        value={value.list}
        onChange={list => onChange({ list })}
        maxLength={63}
        {...fieldProblem(problemOf('list'))}
      />
      <FileDrop
        value={value.file}
        onChange={file => onChange({ file })}
        errorMessage={problemOf('file')}
      />
    </div>
  );
}
