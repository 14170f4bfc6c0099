import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMaintenancePages } from '../../platform/queries/useMaintenancePages';
import { RiFileExcel2Line } from '../../platform/icons/RiFileExcel2Line';
import { EmptyState } from '../../platform/components/EmptyState';
import { PagedTable } from '../../platform/components/PagedTable';
import { ledgerRouteRef } from '../../routes';
import { ledgerTranslationRef } from './translation';
import { useLedgerColumns } from './useLedgerColumns';

export interface LedgerTableProps {
  /** Of all customers when left out. */
  customerRef?: string;
  /** Where the page is about one customer already. */
  hidesCustomer?: boolean;
  pageSize?: number;
}

/** Imported ledgers, the newest first. */
export function LedgerTable(props: LedgerTableProps) {
  const { customerRef, hidesCustomer, pageSize = 25 } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const ledgerRoute = useRouteRef(ledgerRouteRef);
  const columns = useLedgerColumns(hidesCustomer);
  const pages = useMaintenancePages('listLedgers', {
    query: { customerRef, limit: pageSize },
  });
  return (
    <PagedTable
      label={t('ledgers')}
      columns={columns}
      pages={pages}
      idOf={ledger => ledger.id}
      hrefOf={({ id }) => ledgerRoute?.({ id })}
      emptyState={
        <EmptyState
          icon={RiFileExcel2Line}
          title={customerRef ? t('noMatch') : t('empty')}
          description={t('emptyHint')}
        />
      }
    />
  );
}
