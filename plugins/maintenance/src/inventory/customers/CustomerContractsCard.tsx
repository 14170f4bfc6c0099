import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button } from '@backstage/ui';
import { RiAddLine } from '../../platform/icons/RiAddLine';
import { contractCreatePermission } from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { ContractTable } from '../../agreements/contracts/ContractTable';
import { ContractFormDialog } from '../../agreements/contracts/form/ContractFormDialog';
import { contractTranslationRef } from '../../agreements/contracts/translation';

/** The contracts of the customer, those that end soonest first. */
export function CustomerContractsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(contractTranslationRef);
  const [isCreating, setIsCreating] = useState(false);
  const customerRef = stringifyEntityRef(entity);
  const { allowed } = usePermission({
    permission: contractCreatePermission,
    resourceRef: customerRef,
  });
  return (
    <EntityInfoCard
      title={t('contracts')}
      headerActions={
        allowed && (
          <Button
            variant="secondary"
            iconStart={<RiAddLine />}
            onPress={() => setIsCreating(true)}
          >
            {t('create')}
          </Button>
        )
      }
    >
      <ContractTable
        query={{ customerRef }}
        hidesCustomer
        pageSize={10}
        emptyState={
          <EmptyState title={t('empty')} description={t('emptyHint')} />
        }
      />
      {isCreating && (
        <ContractFormDialog
          onClose={() => setIsCreating(false)}
          customerRef={customerRef}
        />
      )}
    </EntityInfoCard>
  );
}
