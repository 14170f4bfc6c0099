import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FilterBar } from '../../platform/components/FilterBar';
import { CustomerFilter } from '../../platform/components/UrlFilters';
import { useUrlFilters } from '../../platform/components/useUrlFilters';
import { ledgerTranslationRef } from './translation';
import { LedgerTable } from './LedgerTable';
import { UploadLedgerLink } from './UploadLedgerLink';

/** Every ledger that was imported, and the way to the next one. */
export function LedgersPage() {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const customerRef = useUrlFilters().get('customer');
  return (
    <>
      <FilterBar
        label={t('filters')}
        actions={<UploadLedgerLink customerRef={customerRef} />}
      >
        <CustomerFilter />
      </FilterBar>
      <LedgerTable customerRef={customerRef} />
    </>
  );
}
