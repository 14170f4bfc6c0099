import { DateTime } from 'luxon';
import { RecordContext } from './loadRecords';
import { DEMO_OBLIGATIONS } from './obligations';
import { DEMO_ZONE } from './pastYear';

/** Enters what contracts owe, and completes what has been done. */
export async function loadObligations({
  services,
  customer,
  now,
  goTo,
  contractOf,
}: RecordContext): Promise<void> {
  const { serviceManagerRef } = customer;
  const inDays = (days: number) =>
    DateTime.fromJSDate(now, { zone: DEMO_ZONE }).plus({ days });
  for (const planned of DEMO_OBLIGATIONS) {
    const { customerRef, serial, dueInDays, done, ...said } = planned;
    const contract = contractOf(serial);
    if (customerRef !== customer.ref || !contract) continue;
    goTo(DateTime.fromISO(contract.startsOn, { zone: DEMO_ZONE }).toJSDate());
    const { id } = await services.obligations.createObligation(
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
    goTo(inDays(days).toJSDate());
    await services.obligations.completeObligation(
      id,
      { ...completion, version: 1 },
      serviceManagerRef,
    );
  }
}
