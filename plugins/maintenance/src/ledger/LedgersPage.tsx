import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityPicker } from '../components/EntityPicker';
import { FilterBar } from '../components/FilterBar';
import { useUrlFilters } from '../components/useUrlFilters';
import styles from '../contract/ContractsPage.module.css';
import { ledgerTranslationRef } from './translation';
import { LedgerTable } from './LedgerTable';
import { UploadLedgerLink } from './UploadLedgerLink';

/** Every ledger that was imported, and the way to the next one. */
export function LedgersPage() {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const filters = useUrlFilters();
  const customerRef = filters.get('customer');
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <FilterBar label={t('filters')}>
          <EntityPicker
            kind="Customer"
            aria-label={t('customer')}
            placeholder={t('anyCustomer')}
            value={customerRef}
            onChange={ref => filters.set('customer', ref)}
          />
        </FilterBar>
        <UploadLedgerLink customerRef={customerRef} />
      </div>
      <LedgerTable customerRef={customerRef} />
    </div>
  );
}
