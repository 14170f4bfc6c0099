import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import { useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { QueryState } from '../../platform/components/QueryState';
import { useWholeList } from '../../platform/queries/useMaintenanceList';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { useContractTerm } from '../../agreements/contracts/useContractTerm';
import { customerTranslationRef } from './translation';
import { contractTranslationRef } from '../../agreements/contracts/translation';
import { AddCoverButtonProps } from './AddCoverButton';

/** As many as a customer is likely to have at a time. */
const PAGE_SIZE = 50;

/** Chooses the contract that is to cover a device, for as long as it runs. */
export function AddCoverDialog(
  props: AddCoverButtonProps & { onClose: () => void },
) {
  const { device, customerRef, onClose } = props;
  const { t } = useTranslationRef(customerTranslationRef);
  const { t: tContract } = useTranslationRef(contractTranslationRef);
  const term = useContractTerm();
  const add = useMaintenanceMutation('addContractCoverage', {
    onSuccess: onClose,
  });
  const [contractId, setContractId] = useState<string>();
  const query = useWholeList('listContracts', {
    query: {
      customerRef,
      status: ['running', 'expiring', 'planned'],
      limit: PAGE_SIZE,
    },
  });

  const onSubmit = () => {
    if (!contractId) return;
    add.mutate({
      path: { id: contractId },
      body: { items: [{ deviceRef: device.deviceRef }] },
    });
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('gaps.addCoverFor', { device: device.title })}
      submitLabel={t('gaps.addCover')}
      onSubmit={onSubmit}
      isSubmitting={add.isPending}
      isSubmitDisabled={!contractId}
      error={add.error}
      conflict={tContract('coverage.coveredAlready')}
    >
      <QueryState query={query}>
        {items =>
          items.length === 0 ? (
            <Text>{t('gaps.noContract')}</Text>
          ) : (
            <RadioGroup
              label={t('gaps.chooseContract')}
              value={contractId ?? null}
              onChange={setContractId}
            >
              {items.map(contract => (
                <Radio key={contract.id} value={contract.id}>
                  {`${contract.number} ${contract.title} · ${term.left(
                    contract,
                  )}`}
                </Radio>
              ))}
            </RadioGroup>
          )
        }
      </QueryState>
    </FormDialog>
  );
}
