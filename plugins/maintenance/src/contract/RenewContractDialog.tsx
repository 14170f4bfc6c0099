import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { maintenanceApiRef } from '../api';
import { DateField } from '../components/DateField';
import { FormDialog } from '../components/FormDialog';
import { useSubmit } from '../components/useSubmit';
import { maintenanceTranslationRef } from '../translation';
import styles from './form/ContractForm.module.css';
import { fieldProblem } from './form/fieldProblem';
import { useFieldFocus } from './form/useFieldFocus';
import { followingTerm } from './renewal';

export interface RenewContractDialogProps {
  contract: Contract;
  onRenewed: (contract: Contract) => void;
  onClose: () => void;
}

/** Makes the contract that follows one, with its terms and its cover. */
export function RenewContractDialog(props: RenewContractDialogProps) {
  const { contract, onRenewed, onClose } = props;
  const { t } = useTranslationRef(maintenanceTranslationRef);
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
    attempts > 0 && !value?.trim()
      ? t('contract.form.problem.required')
      : undefined;

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (!number.trim() || !startsOn || !endsOn || endsBeforeStart) {
      return;
    }
    run(async () => {
      const renewed = await api.renewContract(contract.id, {
        number: number.trim(),
        title: title.trim() || contract.title,
        startsOn,
        endsOn,
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
      title={t('contract.renew.title', { number: contract.number })}
      submitLabel={t('contract.renew.action')}
      onSubmit={onSubmit}
      isSubmitting={isSubmitting}
      error={error}
      conflict={t('contract.form.numberTaken', { number })}
      noValidate
    >
      <Text color="secondary">{t('contract.renew.hint')}</Text>
      <div ref={fields} className={styles.grid}>
        <TextField
          label={t('contract.number')}
          secondaryLabel={t('common.required')}
          value={number}
          onChange={setNumber}
          maxLength={64}
          {...fieldProblem(missing(number))}
        />
        <TextField
          label={t('contract.title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
        />
        <DateField
          label={t('contract.startsOn')}
          value={startsOn}
          onChange={value => setTerm({ ...term, startsOn: value })}
          isRequired
          errorMessage={missing(startsOn)}
        />
        <DateField
          label={t('contract.endsOn')}
          value={endsOn}
          onChange={value => setTerm({ ...term, endsOn: value })}
          isRequired
          errorMessage={
            endsBeforeStart
              ? t('contract.form.problem.endsBeforeStart')
              : missing(endsOn)
          }
        />
      </div>
    </FormDialog>
  );
}
