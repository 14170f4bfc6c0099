import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, TextField } from '@backstage/ui';
import { EntityPicker } from '../components/EntityPicker';
import { fieldProblem } from '../contract/form/fieldProblem';
import { maintenanceTranslationRef } from '../translation';
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
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const problemOf = (field: LedgerFormField) =>
    problems.includes(field) ? t(`ledger.upload.problem.${field}`) : undefined;
  return (
    <div className={styles.fields}>
      <RadioGroup
        label={t('ledger.upload.for')}
        orientation="horizontal"
        value={value.isNewCustomer ? 'new' : 'known'}
        onChange={choice => onChange({ isNewCustomer: choice === 'new' })}
      >
        <Radio value="known">{t('ledger.upload.known')}</Radio>
        <Radio value="new">{t('ledger.upload.unknown')}</Radio>
      </RadioGroup>
      {value.isNewCustomer ? (
        <div className={styles.pair}>
          <TextField
            label={t('ledger.upload.customerTitle')}
            secondaryLabel={t('common.required')}
            value={value.customerTitle}
            onChange={customerTitle => onChange({ customerTitle })}
            maxLength={200}
            {...fieldProblem(problemOf('customerTitle'))}
          />
          <TextField
            label={t('ledger.upload.customerName')}
            secondaryLabel={t('common.required')}
            description={t('ledger.upload.customerNameHint')}
            value={value.customerName}
            onChange={customerName => onChange({ customerName })}
            maxLength={63}
            {...fieldProblem(problemOf('customerName'))}
          />
        </div>
      ) : (
        <EntityPicker
          kind="Customer"
          label={t('ledger.customer')}
          value={value.customerRef}
          onChange={customerRef => onChange({ customerRef })}
          isRequired
          errorMessage={problemOf('customer')}
        />
      )}
      <TextField
        label={t('ledger.list')}
        description={t('ledger.upload.listHint')}
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
