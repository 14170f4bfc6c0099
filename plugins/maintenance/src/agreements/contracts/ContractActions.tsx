import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiEditLine } from '../../platform/icons/RiEditLine';
import { RiRepeatLine } from '../../platform/icons/RiRepeatLine';
import {
  Contract,
  contractUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { contractTranslationRef } from './translation';
import { ContractFormDialog } from './form/ContractFormDialog';
import { RenewContractDialog } from './RenewContractDialog';

/** What can be done with a contract, for those who may. */
export function ContractActions(props: { contract: Contract }) {
  const { contract } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const [open, setOpen] = useState<'edit' | 'renew'>();
  const { allowed } = usePermission({
    permission: contractUpdatePermission,
    resourceRef: contract.id,
  });
  if (!allowed) {
    return null;
  }
  const close = () => setOpen(undefined);
  return (
    <>
      {!contract.renewedByContractId && (
        <Button
          variant="secondary"
          iconStart={<RiRepeatLine />}
          onPress={() => setOpen('renew')}
        >
          {t('renew.action')}
        </Button>
      )}
      <Button
        variant="secondary"
        iconStart={<RiEditLine />}
        onPress={() => setOpen('edit')}
      >
        {t('edit')}
      </Button>
      {open === 'edit' && (
        <ContractFormDialog contract={contract} onClose={close} />
      )}
      {open === 'renew' && (
        <RenewContractDialog contract={contract} onClose={close} />
      )}
    </>
  );
}
