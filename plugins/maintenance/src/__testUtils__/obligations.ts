import {
  Obligation,
  ObligationSeries,
} from '@weibao/backstage-plugin-maintenance-common';

/** A payment that is due in March. */
export function obligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    id: 'o1',
    version: 4,
    kind: 'payment',
    title: 'Second instalment',
    customerRef: 'customer:default/harbour-bank',
    customerTitle: 'Harbour Bank',
    contractId: 'c1',
    contractNumber: 'WB-2026-001',
    dueOn: '2026-03-10',
    state: 'due',
    amount: 56_500,
    currency: 'CNY',
    ...changes,
  };
}

/** Payments every quarter, of which {@link obligation} can be one. */
export function obligationSeries(
  changes: Partial<ObligationSeries> = {},
): ObligationSeries {
  return {
    id: 's1',
    version: 2,
    kind: 'payment',
    title: 'Second instalment',
    customerRef: 'customer:default/harbour-bank',
    contractId: 'c1',
    contractNumber: 'WB-2026-001',
    rule: 'FREQ=MONTHLY;INTERVAL=3',
    startsOn: '2026-03-10',
    amount: 56_500,
    currency: 'CNY',
    ended: false,
    ...changes,
  };
}
