import { foldToLetters } from '@weibao/cjk-text';
import { LedgerReading } from './LedgerReading';

/**
 * A ledger that names several customers gives this one only its own rows. One
 * name throughout is taken for this customer, and told where it is another.
 */
export function refuseOtherCustomers(
  reading: LedgerReading,
  customerNames: readonly string[],
): void {
  const own = customerNames.map(foldToLetters).filter(name => name !== '');
  const isOwn = (name: string) =>
    own.some(each => each.includes(name) || name.includes(each));
  const named = new Map(
    reading.rows.flatMap(({ clues: { customer } }) =>
      customer ? [[foldToLetters(customer), customer]] : [],
    ),
  );
  const others = [...named].filter(([key]) => !isOwn(key));
  if (own.length === 0 || others.length === 0) return;
  if (named.size === 1) {
    const column = reading.columns.find(({ field }) => field === 'customer');
    reading.problems.push({
      code: 'other-customer',
      severity: 'warning',
      sheet: column?.sheet,
      column: `${column?.column ?? ''} ${column?.heading ?? ''}`.trim(),
      value: others[0][1],
      message: `Every row names the customer ${others[0][1]}; make sure that this is the right ledger`,
    });
    return;
  }
  for (const row of reading.rows) {
    const { customer } = row.clues;
    if (!customer || isOwn(foldToLetters(customer))) continue;
    row.problems.push({
      ...row.customerCell,
      code: 'other-customer',
      severity: 'error',
      sheet: row.sheet,
      row: row.row,
      message: `The row is of another customer, ${customer}; import it with the ledger of that customer`,
    });
    delete row.draft;
  }
}
