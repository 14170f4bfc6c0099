import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { ledgerImportPermission } from '@weibao/backstage-plugin-maintenance-common';
import { ledgerTranslationRef } from './translation';
import { LedgerTable } from './LedgerTable';
import { UploadLedgerLink } from './UploadLedgerLink';

/** The ledgers of the customer, and the way to upload one. */
export function CustomerLedgersCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(ledgerTranslationRef);
  const customerRef = stringifyEntityRef(entity);
  const { allowed } = usePermission({
    permission: ledgerImportPermission,
    resourceRef: customerRef,
  });
  return (
    <EntityInfoCard
      title={t('tab')}
      headerActions={allowed && <UploadLedgerLink customerRef={customerRef} />}
    >
      <LedgerTable customerRef={customerRef} hidesCustomer pageSize={5} />
    </EntityInfoCard>
  );
}
