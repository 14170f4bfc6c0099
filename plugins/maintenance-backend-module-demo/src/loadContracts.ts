import {
  Contract,
  CoverageRowInput,
  DeviceFacts,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  HistoryWriter,
  ImportedHistory,
} from '@weibao/backstage-plugin-maintenance-node';
import { DateTime } from 'luxon';
import {
  DEMO_CALENDARS,
  DEMO_CONTRACTS,
  DemoContract,
  isSelected,
} from './contracts';
import { DemoCustomer } from './customers';
import { DEMO_ZONE } from './pastYear';

/** Which of the devices that a contract picks: every 19th, the 8th being the first. */
const LEFT_OUT = { every: 19, from: 7 };
const JOINED_LATER = { every: 23, from: 3, afterMonths: 2 };
const LEAVING_SOON = { every: 17, from: 5, inDays: 18 };

/** A customer of the demo whose devices are known. */
export interface KnownCustomer {
  customer: DemoCustomer;
  devices: readonly DeviceFacts[];
}

/** Makes calendars, contracts and coverage; a step for each customer. */
export async function loadContracts(
  customers: readonly KnownCustomer[],
  history: ImportedHistory,
): Promise<void> {
  const { startedAt } = history;
  await history.record(async at => {
    for (const calendar of DEMO_CALENDARS) {
      await at(startedAt).createCalendar(calendar);
    }
  });
  for (const known of customers) {
    await history.record(async at =>
      loadCustomer(known, at(startedAt), startedAt),
    );
  }
}

async function loadCustomer(
  { customer, devices }: KnownCustomer,
  writer: HistoryWriter,
  now: Date,
): Promise<void> {
  /** By serial, the one that was made last. */
  const made = new Map<string, Contract>();
  for (const planned of DEMO_CONTRACTS) {
    if (planned.customerRef !== customer.ref) continue;
    const predecessor = made.get(planned.renews ?? '');
    const contract = predecessor
      ? await writer.renewContract(predecessor.id, headOf(planned, now))
      : await createContract(planned, customer, writer, now);
    made.set(planned.serial, contract);
    if (!planned.covers) continue;
    await writer.addContractCoverage(
      contract.id,
      coverageOf(planned.covers, devices, contract, now),
    );
  }
}

function createContract(
  planned: DemoContract,
  customer: DemoCustomer,
  writer: HistoryWriter,
  now: Date,
): Promise<Contract> {
  const { calendarId, levels, pausesOn } = planned;
  return writer.createContract({
    ...headOf(planned, now),
    calendarId,
    levels,
    pausesOn,
    customerRef: customer.ref,
    projectEngineerRef: customer.projectEngineerRef,
    serviceManagerRef: customer.serviceManagerRef,
  });
}

function headOf(
  { serial, title, startsInMonths, months, shiftDays = 0 }: DemoContract,
  now: Date,
) {
  const start = DateTime.fromJSDate(now, { zone: DEMO_ZONE }).plus({
    months: startsInMonths,
    days: shiftDays,
  });
  return {
    number: `WB-${start.toFormat('yyyy')}-${serial}`,
    title,
    startsOn: start.toFormat('yyyy-MM-dd'),
    endsOn: start.plus({ months }).minus({ days: 1 }).toFormat('yyyy-MM-dd'),
  };
}

function coverageOf(
  covers: NonNullable<DemoContract['covers']>,
  devices: readonly DeviceFacts[],
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
    .filter(device => isSelected(device, covers))
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
