import { CustomerRecord } from '../devices/records';
import { LedgerOrigin } from './LedgerCall';
import { LedgerFile } from './LedgerReader';

/** The customer in its new state; undefined where it stays, or is the catalog's. */
export function changedCustomer(
  customer: CustomerRecord | undefined,
  file: Pick<LedgerFile, 'customerRef' | 'customerTitle'> & { ledger: string },
  origin: LedgerOrigin | undefined,
): CustomerRecord | undefined {
  const { customerRef, ledger } = file;
  const title = file.customerTitle ?? customer?.title;
  if (!title || (customer && customer.source !== 'ledger')) return undefined;
  const next: CustomerRecord = {
    ...customer,
    customerRef,
    ledger: customer?.ledger ?? ledger,
    source: 'ledger',
    title,
    industry: origin?.customer.industry ?? customer?.industry,
    address: origin?.customer.address ?? customer?.address,
    ownerRef: origin?.customer.ownerRef ?? customer?.ownerRef,
  };
  const isSame =
    customer?.sequence !== undefined &&
    (['title', 'industry', 'address', 'ownerRef'] as const).every(
      field => customer[field] === next[field],
    );
  return isSame ? undefined : next;
}
