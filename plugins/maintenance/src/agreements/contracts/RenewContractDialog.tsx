import { skipToken } from '@tanstack/react-query';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  Contract,
  ContractRenewal,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { isStaleVersion } from '../../platform/components/errorMessage';
import { FormDialog } from '../../platform/components/FormDialog';
import { QueryState } from '../../platform/components/QueryState';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { useChange } from '../../platform/queries/useMaintenanceMutation';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { useToday } from '../../platform/time/useToday';
import { carriedOver, CarriedOverFields } from './CarriedOverFields';
import styles from './form/ContractForm.module.css';
import { checkTerms, ContractTerms } from './form/contractForm';
import { ContractTermsFields } from './form/ContractTermsFields';
import { findNamesake } from './form/findNamesake';
import { TermDoubt, termDoubt } from './form/termDoubt';
import { TermDoubtDialog } from './form/TermDoubtDialog';
import { useNumberTaken } from './form/useNumberTaken';
import { followingTerm } from './renewal';
import { contractTranslationRef } from './translation';
import { useShowContract } from './useShowContract';

export interface RenewContractDialogProps {
  contract: Contract;
  onClose: () => void;
}

/**
 * Makes the contract that follows one, with its terms, its cover and what is
 * chosen of its inspection plans and obligations, and shows it.
 */
export function RenewContractDialog(props: RenewContractDialogProps) {
  const { contract, onClose } = props;
  const path = { id: contract.id };
  const { t } = useTranslationRef(contractTranslationRef);
  const showContract = useShowContract();
  const numberTaken = useNumberTaken();
  const [namesake, setNamesake] = useState<Contract>();
  const renew = useChange(
    'contracts',
    async (api, body: ContractRenewal) => {
      try {
        return await api.renewContract({ path, body });
      } catch (refusal) {
        if (isStaleVersion(toError(refusal))) {
          setNamesake(await findNamesake(api, body.number));
        }
        throw refusal;
      }
    },
    {
      onSuccess(renewed) {
        showContract(renewed);
        onClose();
      },
    },
  );
  const [terms, setTerms] = useState<ContractTerms>(() => ({
    number: '',
    title: contract.title,
    customerRef: contract.customerRef,
    ...followingTerm(contract),
  }));
  const [leftBehind, setLeftBehind] = useState<readonly string[]>([]);
  const [doubt, setDoubt] = useState<TermDoubt>();
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const today = useToday();
  const problems = checkTerms(terms, today);
  const { startsOn, endsOn } = terms;
  const isTerm = !problems.startsOn && !problems.endsOn;
  const preview = useMaintenanceQuery(
    'previewRenewal',
    isTerm && startsOn && endsOn
      ? { path, query: { startsOn, endsOn } }
      : skipToken,
  );

  const send = (confirmed?: ContractRenewal['confirmed']) => {
    if (!startsOn || !endsOn || !preview.data) return;
    renew.mutate({
      number: terms.number.trim(),
      title: terms.title.trim(),
      startsOn,
      endsOn,
      confirmed,
      carryOver: carriedOver(preview.data, leftBehind),
    });
  };
  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (Object.keys(problems).length > 0) return;
    const asked = termDoubt(terms, today);
    if (asked) setDoubt(asked);
    else send();
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
      isSubmitDisabled={isTerm && !preview.data}
      error={renew.error}
      conflict={namesake && numberTaken(terms.number, namesake)}
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
        <fieldset className={styles.section}>
          <legend>{t('renew.goesOn')}</legend>
          {isTerm && (
            <QueryState query={preview} lines={4}>
              {found => (
                <CarriedOverFields
                  preview={found}
                  leftBehind={leftBehind}
                  onChange={setLeftBehind}
                />
              )}
            </QueryState>
          )}
        </fieldset>
      </div>
      {doubt && (
        <TermDoubtDialog
          doubt={doubt}
          onConfirm={confirmed => {
            setDoubt(undefined);
            send(confirmed);
          }}
          onClose={() => setDoubt(undefined)}
        />
      )}
    </FormDialog>
  );
}
