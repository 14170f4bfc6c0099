import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { checkTerms, ContractTerms } from './form/contractForm';
import { ContractTermsFields } from './form/ContractTermsFields';
import { followingTerm } from './renewal';
import { contractTranslationRef } from './translation';
import { useShowContract } from './useShowContract';

export interface RenewContractDialogProps {
  contract: Contract;
  onClose: () => void;
}

/** Makes the contract that follows one, with its terms and its cover, and shows it. */
export function RenewContractDialog(props: RenewContractDialogProps) {
  const { contract, onClose } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const showContract = useShowContract();
  const renew = useMaintenanceMutation('renewContract', {
    onSuccess(renewed) {
      showContract(renewed);
      onClose();
    },
  });
  const [terms, setTerms] = useState<ContractTerms>(() => ({
    number: '',
    title: contract.title,
    customerRef: contract.customerRef,
    ...followingTerm(contract),
  }));
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const problems = checkTerms(terms);

  const onSubmit = () => {
    setAttempts(count => count + 1);
    const { number, title, startsOn, endsOn } = terms;
    if (Object.keys(problems).length > 0 || !startsOn || !endsOn) return;
    renew.mutate({
      path: { id: contract.id },
      body: { number: number.trim(), title: title.trim(), startsOn, endsOn },
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
      isSubmitting={renew.isPending}
      error={renew.error}
      conflict={t('form.numberTaken', { number: terms.number })}
      noValidate
    >
      <Text color="secondary">{t('renew.hint')}</Text>
      <div ref={fields}>
        <ContractTermsFields
          values={terms}
          problems={attempts > 0 ? problems : {}}
          onChange={change => setTerms(current => ({ ...current, ...change }))}
          isCustomerFixed
        />
      </div>
    </FormDialog>
  );
}
