import { standardLevels } from '@weibao/backstage-plugin-maintenance-common';
import { readReportingZone } from '@weibao/backstage-plugin-maintenance-node';
import { setImmediate } from 'node:timers/promises';
import { toDeviceFacts } from '../inventory/devices/toDeviceFacts';
import { PluginDeps } from '../services';
import { createTimedServices } from './createTimedServices';
import { DEMO_CUSTOMERS } from './customers';
import { DemoDataProgress } from './DemoDataProgress';
import { DemoServices } from './DemoServices';
import { loadCaseFeedback } from './loadCaseFeedback';
import { KnownCustomer, loadContracts } from './loadContracts';
import { loadRecords } from './loadRecords';
import { FleetDevice, IncidentAmounts, planIncidents } from './planIncidents';
import { recordIncident } from './recordIncident';

const AMOUNTS: IncidentAmounts = { past: 380, current: 29 };
const LOGGED_EVERY = 60;

export interface DemoDataOptions extends PluginDeps {
  services: DemoServices;
  /** Fewer in tests. */
  amounts?: IncidentAmounts;
}

/**
 * Makes contracts, a year of incidents, inspections, findings, obligations and
 * feedback on cases for the devices of the demo's customers, with dates
 * relative to now. What an
 * earlier run was interrupted at is taken up where it stopped, and what was
 * loaded is not loaded again.
 *
 * @param signal - stops it between two incidents or customers
 * @returns whether everything is loaded
 */
export async function loadDemoData(
  options: DemoDataOptions,
  signal?: AbortSignal,
): Promise<boolean> {
  const {
    auth,
    config,
    database,
    logger,
    services,
    amounts = AMOUNTS,
  } = options;
  const progress = new DemoDataProgress(database);
  const began = performance.now();
  const customers = await findCustomers(services);
  if (customers.length === 0) return false;
  const { startedAt, incidents, loaded } =
    (await progress.read()) ?? (await progress.start(new Date()));
  if (loaded) return true;

  const credentials = await auth.getOwnServiceCredentials();
  await loadContracts(customers, { services, credentials, now: startedAt });

  const fleet = await assembleFleet(customers, services, startedAt);
  const plans = planIncidents(fleet, amounts, startedAt);
  for (const [index, plan] of plans.entries()) {
    if (index < incidents) continue;
    if (signal?.aborted) return false;
    await recordIncident(plan, startedAt, {
      database,
      services,
      timeZone: readReportingZone(config),
      alongside: transaction => progress.advance(transaction, index),
    });
    if ((index + 1) % LOGGED_EVERY === 0) {
      logger.info(`Demo data: ${index + 1} of ${plans.length} incidents`);
    }
    // Requests that came in meanwhile go first.
    await setImmediate();
  }
  for (const { customer } of customers) {
    if (signal?.aborted) return false;
    await loadRecords(customer, {
      database,
      createServices: (transaction, now) =>
        createTimedServices(options, transaction, now),
      credentials,
      now: startedAt,
    });
    await setImmediate();
  }
  if (signal?.aborted) return false;
  await loadCaseFeedback({
    createServices: now => createTimedServices(options, database, now),
  });
  await progress.finish();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  logger.info(`Demo data: ${plans.length} incidents loaded in ${seconds} s`);
  return true;
}

/** The customers of the demo that have devices. */
async function findCustomers({
  directory,
}: DemoServices): Promise<KnownCustomer[]> {
  const all = await Promise.all(
    DEMO_CUSTOMERS.map(async customer => ({
      customer,
      devices: await directory.listCustomerDevices(customer.ref),
    })),
  );
  return all.filter(({ devices }) => devices.length > 0);
}

async function assembleFleet(
  customers: readonly KnownCustomer[],
  { calendars, coverage }: DemoServices,
  now: Date,
): Promise<FleetDevice[]> {
  const covers = await coverage.resolveCoverages(
    customers.flatMap(({ devices }) => devices),
    now,
  );
  const fleet = customers.flatMap(({ customer, devices }) =>
    devices.map(async (device): Promise<FleetDevice> => {
      const contract = covers.get(device.deviceRef)?.contract;
      const calendar =
        contract && (await calendars.getServiceCalendar(contract.calendarId));
      return {
        device: toDeviceFacts(device),
        customer,
        levels: contract?.levels ?? standardLevels,
        aroundTheClock: calendar?.alwaysOpen === true,
      };
    }),
  );
  return Promise.all(fleet);
}
