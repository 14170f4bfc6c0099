import { LoggerService } from '@backstage/backend-plugin-api';
import {
  HistoryImport,
  HistoryReader,
  ImportedHistory,
} from '@weibao/backstage-plugin-maintenance-node';
import { DEMO_CUSTOMERS } from './customers';
import { loadCaseFeedback } from './loadCaseFeedback';
import { KnownCustomer, loadContracts } from './loadContracts';
import { loadRecords } from './loadRecords';
import { FleetDevice, IncidentAmounts, planIncidents } from './planIncidents';
import { tellIncident } from './tellIncident';

const AMOUNTS: IncidentAmounts = { past: 380, current: 29 };
const LOGGED_EVERY = 60;

/**
 * Contracts, a year of incidents, inspections, findings, obligations and
 * feedback on cases for the devices of the demo's customers, with dates
 * relative to the day on which they are loaded.
 */
export function createDemoImport(options: {
  /** Entity refs of those whose ledgers are configured. */
  customerRefs: readonly string[];
  logger: LoggerService;
  /** Fewer in tests. */
  amounts?: IncidentAmounts;
}): HistoryImport {
  const { customerRefs, logger, amounts = AMOUNTS } = options;
  const expected = DEMO_CUSTOMERS.filter(({ ref }) =>
    customerRefs.includes(ref),
  );
  return {
    id: 'demo',

    async waitsFor(reader) {
      const found = await findCustomers(reader);
      const missing = expected.filter(
        customer => !found.some(known => known.customer === customer),
      );
      if (missing.length > 0) {
        return `the ledgers of ${missing.map(({ ref }) => ref).join(', ')}`;
      }
      return found.length === 0
        ? 'the ledger of a customer of the demo'
        : undefined;
    },

    async run(history) {
      const began = performance.now();
      const customers = await findCustomers(history);
      await loadContracts(customers, history);
      const incidents = await loadIncidents(customers, history, {
        amounts,
        logger,
      });
      for (const { customer } of customers) {
        await loadRecords(customer, history);
      }
      await loadCaseFeedback(history);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      logger.info(`Demo data: ${incidents} incidents loaded in ${seconds} s`);
    },
  };
}

/** The customers of the demo that have devices. */
async function findCustomers(reader: HistoryReader): Promise<KnownCustomer[]> {
  const all = await Promise.all(
    DEMO_CUSTOMERS.map(async customer => ({
      customer,
      devices: await reader.listDevices(customer.ref),
    })),
  );
  return all.filter(({ devices }) => devices.length > 0);
}

/** @returns how many there are */
async function loadIncidents(
  customers: readonly KnownCustomer[],
  history: ImportedHistory,
  { amounts, logger }: { amounts: IncidentAmounts; logger: LoggerService },
): Promise<number> {
  const { startedAt } = history;
  const fleet = await assembleFleet(customers, history);
  const plans = planIncidents(fleet, amounts, startedAt);
  for (const [index, plan] of plans.entries()) {
    await history.recordIncident(async () => {
      if ((index + 1) % LOGGED_EVERY === 0) {
        logger.info(`Demo data: ${index + 1} of ${plans.length} incidents`);
      }
      const { device, reportedAt } = plan;
      const [terms] = await history.getServiceTerms([device], reportedAt);
      return tellIncident(plan, terms, startedAt);
    });
  }
  return plans.length;
}

async function assembleFleet(
  customers: readonly KnownCustomer[],
  history: ImportedHistory,
): Promise<FleetDevice[]> {
  const members = customers.flatMap(({ customer, devices }) =>
    devices.map(device => ({ customer, device })),
  );
  const terms = await history.getServiceTerms(
    members.map(({ device }) => device),
    history.startedAt,
  );
  return members.map((member, index) => {
    const { covered, calendar, levels } = terms[index];
    const aroundTheClock = covered && calendar.alwaysOpen === true;
    return { ...member, levels, aroundTheClock };
  });
}
