import { LedgerRow } from '@weibao/backstage-plugin-maintenance-common';

/** Tells the rows of a ledger apart; a device that is gone has no row in the file. */
export function ledgerRowId({ sheet, row, device }: LedgerRow): string {
  return row === undefined
    ? `gone ${device?.namespace}/${device?.name}`
    : `${sheet} ${row}`;
}
