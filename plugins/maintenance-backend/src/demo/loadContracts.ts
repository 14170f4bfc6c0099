import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Contract,
  CoverageRowInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTime } from 'luxon';
import { KnownDevice } from '../inventory/devices/DeviceDirectory';
import { DEMO_CALENDARS, DEMO_CONTRACTS, DemoContract } from './contracts';
import { DemoCustomer } from './customers';
import { DemoServices } from './DemoServices';
import { DEMO_ZONE } from './pastYear';

const ALL_CONTRACTS = 200;

/** Which of the devices that a contract picks: every 19th, the 8th being the first. */
const LEFT_OUT = { every: 19, from: 7 };
const JOINED_LATER = { every: 23, from: 3, afterMonths: 2 };
const LEAVING_SOON = { every: 17, from: 5, inDays: 18 };

/** A customer of the demo whose devices are known. */
export interface KnownCustomer {
  customer: DemoCustomer;
  devices: readonly KnownDevice[];
}

interface Context {
  services: DemoServices;
  credentials: BackstageCredentials;
  now: Date;
}

/** Makes calendars, contracts and coverage. What exists is left as it is. */
export async function loadContracts(
  customers: readonly KnownCustomer[],
  context: Context,
): Promise<void> {
  const { services, credentials } = context;
  const calendars = await services.calendars.listCalendars();
  for (const calendar of DEMO_CALENDARS) {
    if (calendars.some(({ id }) => id === calendar.id)) continue;
    await services.calendars.createCalendar(calendar, { credentials });
  }
  for (const known of customers) await loadCustomer(known, context);
}

async function loadCustomer(
  { customer, devices }: KnownCustomer,
  context: Context,
): Promise<void> {
  const { services, credentials, now } = context;
  const existing = await services.contracts.listContracts({
    customerRef: customer.ref,
    limit: ALL_CONTRACTS,
  });
  /** By serial, the one that was made last. */
  const made = new Map<string, Contract>();
  for (const planned of DEMO_CONTRACTS) {
    if (planned.customerRef !== customer.ref) continue;
    const dates = datesOf(planned, now);
    const number = `WB-${dates.startsOn.slice(0, 4)}-${planned.serial}`;
    const before = existing.items.find(item => item.number === number);
    const contract =
      before ??
      (await createContract(
        planned,
        { ...dates, number },
        { customer, predecessor: made.get(planned.renews ?? '') },
        context,
      ));
    made.set(planned.serial, contract);
    if (!planned.covers || (before && (await hasCoverage(before, context)))) {
      continue;
    }
    await services.coverage.addContractCoverage(
      contract.id,
      coverageOf(planned.covers, devices, contract, now),
      { credentials },
    );
  }
}

/** An earlier run may have been interrupted between contract and coverage. */
async function hasCoverage(
  contract: Contract,
  { services }: Context,
): Promise<boolean> {
  const { items } = await services.coverage.listContractCoverage(contract.id, {
    limit: 1,
  });
  return items.length > 0;
}

function createContract(
  planned: DemoContract,
  dates: { number: string; startsOn: string; endsOn: string },
  { customer, predecessor }: { customer: DemoCustomer; predecessor?: Contract },
  { services, credentials }: Context,
): Promise<Contract> {
  const { title, calendarId, levels, pausesOn } = planned;
  return predecessor
    ? services.contracts.renewContract(
        predecessor.id,
        { ...dates, title },
        { credentials },
      )
    : services.contracts.createContract(
        {
          ...dates,
          title,
          calendarId,
          levels,
          pausesOn,
          customerRef: customer.ref,
          projectEngineerRef: customer.projectEngineerRef,
          serviceManagerRef: customer.serviceManagerRef,
        },
        { credentials },
      );
}

function datesOf(
  { startsInMonths, months, shiftDays = 0 }: DemoContract,
  now: Date,
) {
  const start = DateTime.fromJSDate(now, { zone: DEMO_ZONE }).plus({
    months: startsInMonths,
    days: shiftDays,
  });
  return {
    startsOn: start.toFormat('yyyy-MM-dd'),
    endsOn: start.plus({ months }).minus({ days: 1 }).toFormat('yyyy-MM-dd'),
  };
}

function coverageOf(
  covers: NonNullable<DemoContract['covers']>,
  devices: readonly KnownDevice[],
  contract: Contract,
  now: Date,
): CoverageRowInput[] {
  if (covers === 'whole customer') return [{ wholeCustomer: true }];
  const startsLater = DateTime.fromISO(contract.startsOn)
    .plus({ months: JOINED_LATER.afterMonths })
    .toFormat('yyyy-MM-dd');
  const endsSoon = DateTime.fromJSDate(now, { zone: DEMO_ZONE })
    .plus({ days: LEAVING_SOON.inDays })
    .toFormat('yyyy-MM-dd');
  const isInForce =
    contract.startsOn <= endsSoon && endsSoon <= contract.endsOn;
  return devices
    .filter(covers)
    .flatMap(({ deviceRef }, index): CoverageRowInput[] => {
      if (isOneOf(LEFT_OUT, index)) return [];
      if (isInForce && isOneOf(LEAVING_SOON, index)) {
        return [{ deviceRef, endsOn: endsSoon }];
      }
      return isOneOf(JOINED_LATER, index)
        ? [{ deviceRef, startsOn: startsLater }]
        : [{ deviceRef }];
    });
}

function isOneOf({ every, from }: { every: number; from: number }, n: number) {
  return n % every === from;
}
