import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { FormDialog } from '../../../platform/components/FormDialog';
import { contractTranslationRef } from '../translation';
import { useShowContract } from '../useShowContract';
import {
  checkContract,
  contractValuesOf,
  ContractValues,
  newContractValues,
} from './contractForm';
import { ContractPeopleFields } from './ContractPeopleFields';
import { ContractServiceFields } from './ContractServiceFields';
import { ContractTermsFields } from './ContractTermsFields';
import { useFieldFocus } from '../../../platform/components/useFieldFocus';
import { TermDoubt, termDoubt } from './termDoubt';
import { TermDoubtDialog } from './TermDoubtDialog';
import { useNumberTaken } from './useNumberTaken';
import { useSaveContract } from './useSaveContract';
import { useToday } from '../../../platform/time/useToday';

export interface ContractFormDialogProps {
  /** The contract to change; a new one is made when left out. */
  contract?: Contract;
  /** For whom a new contract is, where the page says it already. */
  customerRef?: string;
  onClose: () => void;
}

/** Makes a contract, and shows it, or changes one. */
export function ContractFormDialog(props: ContractFormDialogProps) {
  const { contract, customerRef, onClose } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const [values, setValues] = useState(() =>
    contract ? contractValuesOf(contract) : newContractValues(customerRef),
  );
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const showContract = useShowContract();
  const numberTaken = useNumberTaken();
  const save = useSaveContract(contract, saved => {
    if (!contract) showContract(saved);
    onClose();
  });

  const today = useToday();
  const [doubt, setDoubt] = useState<TermDoubt>();
  const problems = checkContract(values, today, contract);
  const shownProblems = attempts > 0 ? problems : {};
  const onChange = (change: Partial<ContractValues>) =>
    setValues(current => ({ ...current, ...change }));

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (Object.keys(problems).length > 0) return;
    const asked = termDoubt(values, today, contract);
    if (asked) setDoubt(asked);
    else save.mutate({ values });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={860}
      title={
        contract
          ? t('form.editTitle', { number: contract.number })
          : t('form.createTitle')
      }
      submitLabel={contract ? t('form.save') : t('form.create')}
      onSubmit={onSubmit}
      isSubmitting={save.isPending}
      error={save.error}
      conflict={
        save.isNumberTaken
          ? numberTaken(values.number, save.namesake)
          : undefined
      }
      noValidate
    >
      <div ref={fields}>
        <ContractTermsFields
          values={values}
          problems={shownProblems}
          onChange={onChange}
          isCustomerFixed={!!contract}
        />
        <ContractServiceFields
          values={values}
          problems={shownProblems}
          onChange={onChange}
        />
        <ContractPeopleFields values={values} onChange={onChange} />
      </div>
      {doubt && (
        <TermDoubtDialog
          doubt={doubt}
          onConfirm={confirmed => {
            setDoubt(undefined);
            save.mutate({ values, confirmed });
          }}
          onClose={() => setDoubt(undefined)}
        />
      )}
    </FormDialog>
  );
}
