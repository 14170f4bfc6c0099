import {
  LedgerElsewhere,
  LedgerPreview,
  LedgerRow,
} from '@weibao/backstage-plugin-maintenance-common';

type Customers = NonNullable<LedgerPreview['elsewhere']>;

/** How many rows mean devices of each other customer; absent where none does. */
export function countElsewhere(
  rows: readonly LedgerRow[],
): Customers | undefined {
  const counts = new Map<string | undefined, Customers[number]>();
  for (const { elsewhere } of rows) {
    if (!elsewhere) continue;
    const { customerRef, customerTitle } = elsewhere;
    const count = counts.get(customerRef)?.rows ?? 0;
    counts.set(customerRef, {
      customerRef,
      customerTitle,
      rows: count + 1,
    });
  }
  return counts.size > 0
    ? [...counts.values()].sort((a, b) => b.rows - a.rows)
    : undefined;
}

/**
 * A row for those who may see the devices of some customers only. They learn
 * that another customer has the device, and since when it is not this one's.
 *
 * @param maySee - whether they may see the devices of a customer
 */
export function tellRow(
  row: LedgerRow,
  maySee: (customerRef: string) => boolean,
): LedgerRow {
  const { elsewhere } = row;
  if (!elsewhere?.customerRef || maySee(elsewhere.customerRef)) return row;
  const { choice, movedAt } = elsewhere;
  const told: LedgerElsewhere = { choice, movedAt };
  return { ...row, elsewhere: told };
}
