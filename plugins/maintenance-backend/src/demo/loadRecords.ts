import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Contract } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { localDateAt } from '../platform/dates/localDates';
import { TimedServices } from './createTimedServices';
import { DemoCustomer } from './customers';
import { loadFirstInspections } from './loadFirstInspections';
import { loadInspections } from './loadInspections';
import { loadObligations } from './loadObligations';
import { DEMO_ZONE } from './pastYear';

const ALL_CONTRACTS = 200;

/** What records of a customer are entered with. */
export interface RecordContext {
  services: TimedServices;
  credentials: BackstageCredentials;
  customer: DemoCustomer;
  /** The instant that dates are told from. */
  now: Date;
  /** Today at the customers'. */
  today: string;
  /** Sets the clock of the services. */
  goTo(instant: Date): void;
  /** The one in force today. */
  contractOf(serial: string): Contract | undefined;
}

/**
 * Enters inspections, findings and obligations of a customer, in one
 * transaction. A customer that has a plan has been through it.
 */
export async function loadRecords(
  customer: DemoCustomer,
  options: {
    database: Knex;
    createServices: (
      transaction: Knex.Transaction,
      now: () => Date,
    ) => TimedServices;
    credentials: BackstageCredentials;
    now: Date;
  },
): Promise<void> {
  const { database, createServices, credentials, now } = options;
  await database.transaction(async transaction => {
    let clock = now;
    const services = createServices(transaction, () => clock);
    const query = { customerRef: customer.ref };
    const plans = await services.plans.listPlans({ ...query, limit: 1 });
    if (plans.items.length > 0) return;
    const contracts = await services.contracts.listContracts({
      ...query,
      limit: ALL_CONTRACTS,
    });
    const today = localDateAt(now, DEMO_ZONE);
    const context: RecordContext = {
      services,
      credentials,
      customer,
      now,
      today,
      goTo(instant) {
        clock = instant;
      },
      contractOf: serial =>
        contracts.items.find(
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
