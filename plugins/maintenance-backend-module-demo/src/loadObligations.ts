import { DateTime } from 'luxon';
import { RecordContext } from './loadRecords';
import { DEMO_OBLIGATIONS } from './obligations';
import { DEMO_ZONE } from './pastYear';

/** Enters what contracts owe, and completes what has been done. */
export async function loadObligations({
  at,
  customer,
  now,
  contractOf,
}: RecordContext): Promise<void> {
  const { serviceManagerRef } = customer;
  const inDays = (days: number) =>
    DateTime.fromJSDate(now, { zone: DEMO_ZONE }).plus({ days });
  for (const { customerRef, serial, owes } of DEMO_OBLIGATIONS) {
    const contract = contractOf(serial);
    if (customerRef !== customer.ref || !contract) continue;
    const signed = DateTime.fromISO(contract.startsOn, { zone: DEMO_ZONE });
    for (const { dueInDays, done, ...said } of owes) {
      const { id } = await at(signed.toJSDate()).createObligation(
        {
          ...said,
          contractId: contract.id,
          dueOn: inDays(dueInDays).toFormat('yyyy-MM-dd'),
          responsibleRef: serviceManagerRef,
        },
        serviceManagerRef,
      );
      if (!done) continue;
      const { inDays: days, ...completion } = done;
      await at(inDays(days).toJSDate()).completeObligation(
        id,
        { ...completion, version: 1 },
        serviceManagerRef,
      );
    }
  }
}
