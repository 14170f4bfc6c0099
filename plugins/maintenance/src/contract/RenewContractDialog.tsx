import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { DateField } from '../components/DateField';
import { FormDialog } from '../components/FormDialog';
import { useSubmit } from '../components/useSubmit';
import { contractTranslationRef } from './translation';
import { commonTranslationRef } from '../components/translation';
import styles from './form/ContractForm.module.css';
import { fieldProblem } from '../components/fieldProblem';
import { useFieldFocus } from '../components/useFieldFocus';
import { followingTerm } from './renewal';

export interface RenewContractDialogProps {
  contract: Contract;
  onRenewed: (contract: Contract) => void;
  onClose: () => void;
}

/** Makes the contract that follows one, with its terms and its cover. */
export function RenewContractDialog(props: RenewContractDialogProps) {
  const { contract, onRenewed, onClose } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const api = useApi(maintenanceApiRef);
  const { run, isSubmitting, error } = useSubmit();
  const [number, setNumber] = useState('');
  const [title, setTitle] = useState(contract.title);
  const [term, setTerm] = useState<{ startsOn?: string; endsOn?: string }>(() =>
    followingTerm(contract),
  );
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);

  const { startsOn, endsOn } = term;
  const endsBeforeStart = !!startsOn && !!endsOn && endsOn < startsOn;
  const missing = (value: string | undefined) =>
    attempts > 0 && !value?.trim() ? t('form.problem.required') : undefined;

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (!number.trim() || !startsOn || !endsOn || endsBeforeStart) {
      return;
    }
    run(async () => {
      const renewed = await api.renewContract({
        path: { id: contract.id },
        body: {
          number: number.trim(),
          title: title.trim() || contract.title,
          startsOn,
          endsOn,
        },
      });
      onRenewed(renewed);
      onClose();
    });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={640}
      title={t('renew.title', { number: contract.number })}
      submitLabel={t('renew.action')}
      onSubmit={onSubmit}
      isSubmitting={isSubmitting}
      error={error}
      conflict={t('form.numberTaken', { number })}
      noValidate
    >
      <Text color="secondary">{t('renew.hint')}</Text>
      <div ref={fields} className={styles.grid}>
        <TextField
          label={t('number')}
          secondaryLabel={tCommon('required')}
          value={number}
          onChange={setNumber}
          maxLength={64}
          {...fieldProblem(missing(number))}
        />
        <TextField
          label={t('title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
        />
        <DateField
          label={t('startsOn')}
          value={startsOn}
          onChange={value => setTerm({ ...term, startsOn: value })}
          isRequired
          errorMessage={missing(startsOn)}
        />
        <DateField
          label={t('endsOn')}
          value={endsOn}
          onChange={value => setTerm({ ...term, endsOn: value })}
          isRequired
          errorMessage={
            endsBeforeStart
              ? t('form.problem.endsBeforeStart')
              : missing(endsOn)
          }
        />
      </div>
    </FormDialog>
  );
}
