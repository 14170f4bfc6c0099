import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import {
  HistoryClock,
  ImportedHistory,
} from '@weibao/backstage-plugin-maintenance-node';
import { DateTime } from 'luxon';
import { DemoCustomer } from './customers';
import { loadFirstInspections } from './loadFirstInspections';
import { loadInspections } from './loadInspections';
import { loadObligations } from './loadObligations';
import { DEMO_ZONE } from './pastYear';

/** What records of a customer are entered with. */
export interface RecordContext {
  at: HistoryClock;
  customer: DemoCustomer;
  /** The instant that dates are told from. */
  now: Date;
  /** Today at the customers'. */
  today: string;
  /** The one in force today. */
  contractOf(serial: string): Contract | undefined;
}

/** Enters inspections, findings and obligations of a customer in one step. */
export async function loadRecords(
  customer: DemoCustomer,
  history: ImportedHistory,
): Promise<void> {
  const { startedAt: now } = history;
  const contracts = await history.listContracts(customer.ref);
  const today = DateTime.fromJSDate(now, { zone: DEMO_ZONE }).toFormat(
    'yyyy-MM-dd',
  );
  await history.record(async at => {
    const context: RecordContext = {
      at,
      customer,
      now,
      today,
      contractOf: serial =>
        contracts.find(
          ({ number, startsOn, endsOn }) =>
            number.endsWith(`-${serial}`) &&
            startsOn <= today &&
            today <= endsOn,
        ),
    };
    await loadInspections(context);
    await loadFirstInspections(context);
    await loadObligations(context);
  });
}
