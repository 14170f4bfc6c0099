import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { DateField } from '../../../platform/components/DateField';
import { EntityPicker } from '../../../platform/components/EntityPicker';
import { contractTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import styles from './ContractForm.module.css';
import {
  ContractProblem,
  ContractProblems,
  ContractTerms,
  ContractValues,
} from './contractForm';
import { fieldProblem } from '../../../platform/components/fieldProblem';

export interface ContractFieldsProps<Values = ContractValues> {
  values: Values;
  problems: ContractProblems;
  onChange: (change: Partial<Values>) => void;
}

/** What the contract is called, for whom and how long it is. */
export function ContractTermsFields(
  props: ContractFieldsProps<ContractTerms> & { isCustomerFixed: boolean },
) {
  const { values, problems, onChange, isCustomerFixed } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const problemText = (problem: ContractProblem | undefined) =>
    problem && t(`form.problem.${problem}`);
  return (
    <fieldset className={styles.section}>
      <legend>{t('form.terms')}</legend>
      <div className={styles.grid}>
        <TextField
          label={t('number')}
          secondaryLabel={tCommon('required')}
          value={values.number}
          onChange={number => onChange({ number })}
          maxLength={64}
          {...fieldProblem(problemText(problems.number))}
        />
        <TextField
          label={t('title')}
          secondaryLabel={tCommon('required')}
          value={values.title}
          onChange={title => onChange({ title })}
          maxLength={200}
          {...fieldProblem(problemText(problems.title))}
        />
        {!isCustomerFixed && (
          <div className={styles.wide}>
            <EntityPicker
              kind="Customer"
              label={tCommon('customer')}
              value={values.customerRef}
              onChange={customerRef => onChange({ customerRef })}
              isRequired
              errorMessage={problemText(problems.customerRef)}
            />
          </div>
        )}
        <DateField
          label={t('startsOn')}
          value={values.startsOn}
          onChange={startsOn => onChange({ startsOn })}
          isRequired
          errorMessage={problemText(problems.startsOn)}
        />
        <DateField
          label={t('endsOn')}
          value={values.endsOn}
          min={values.startsOn}
          onChange={endsOn => onChange({ endsOn })}
          isRequired
          errorMessage={problemText(problems.endsOn)}
        />
      </div>
    </fieldset>
  );
}
