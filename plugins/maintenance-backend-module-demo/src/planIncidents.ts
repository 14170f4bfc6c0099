import {
  DeviceFacts,
  Levels,
} from '@weibao/backstage-plugin-maintenance-common';
import { CURRENT_INCIDENTS } from './currentIncidents';
import { DemoCustomer } from './customers';
import { FaultScenario } from './FaultScenario';
import { faultsOf } from './faultScenarios';
import { canPause, drawCourse } from './incidentCourse';
import { drawReportedAt, missFactorOf } from './pastYear';
import { PlannedIncident } from './PlannedIncident';
import { SeededRandom, Weighted } from './SeededRandom';
import { after } from './WorkingTime';

/** A device that may fail. */
export interface FleetDevice {
  device: DeviceFacts;
  customer: DemoCustomer;
  /** Targets of whatever covers it today. */
  levels: Levels;
  /** Its service calendar never closes, so that clocks run at any time of day. */
  aroundTheClock: boolean;
}

/** How many incidents of which kind. */
export interface IncidentAmounts {
  /** Spread over the past year; nearly all of them are closed. */
  past: number;
  /** As they stand today, from just reported to signed off. */
  current: number;
}

/** Devices on which one fault keeps coming back, and days since it did. */
const RECURRING_DEVICES = 6;
const RECURRENCES_DAYS_AGO = [290, 171, 88, 33] as const;
const MINUTES_PER_DAY = 24 * 60;

/** One in eight devices fails six times as often as the others. */
const PRONE_SHARE = 1 / 8;
const PRONE_FACTOR = 6;

/**
 * Plans incidents of a fleet of devices, the oldest first. The same fleet,
 * amounts, instant and seed give the same plan.
 */
export function planIncidents(
  fleet: readonly FleetDevice[],
  amounts: IncidentAmounts,
  now: Date,
  seed = 'demo',
): PlannedIncident[] {
  const random = new SeededRandom(seed);
  const ailing = fleet.filter(({ device }) => faultsOf(device.type).length > 0);
  if (ailing.length === 0) return [];

  const weights = weigh(ailing, random);
  const recurring = planRecurrences(ailing, now, random).slice(0, amounts.past);
  const past = Array.from(
    { length: amounts.past - recurring.length },
    (_, index) => {
      const own = random.fork(`past ${index}`);
      const failing = own.weighted(weights);
      return planPast(
        failing,
        drawReportedAt(own, now),
        own,
        drawFault(faultsTold(failing), own),
      );
    },
  );
  const current = planCurrent(ailing, amounts.current, now, random);
  return [...recurring, ...past, ...current].sort(
    (a, b) => a.reportedAt.getTime() - b.reportedAt.getTime(),
  );
}

function weigh(
  fleet: readonly FleetDevice[],
  random: SeededRandom,
): Weighted<FleetDevice>[] {
  const sizes = new Map<string, number>();
  for (const { customer } of fleet) {
    sizes.set(customer.ref, (sizes.get(customer.ref) ?? 0) + 1);
  }
  return fleet.map(member => {
    const { ref, weight } = member.customer;
    const isProne = random.fork(member.device.deviceRef).chance(PRONE_SHARE);
    const share = weight / (sizes.get(ref) ?? 1);
    return [member, share * (isProne ? PRONE_FACTOR : 1)];
  });
}

function drawFault(faults: readonly FaultScenario[], random: SeededRandom) {
  return random.weighted(faults.map(fault => [fault, fault.weight] as const));
}

/** Those that are written up in the customer's language, if any is. */
function faultsTold({ device, customer }: FleetDevice): FaultScenario[] {
  const faults = faultsOf(device.type);
  const told = faults.filter(fault => fault[customer.language]);
  return told.length > 0 ? told : faults;
}

function planPast(
  { device, customer }: FleetDevice,
  reportedAt: Date,
  random: SeededRandom,
  scenario: FaultScenario,
): PlannedIncident {
  const missFactor = missFactorOf(customer, reportedAt);
  return {
    seed: String(random.next()),
    device,
    customer,
    scenario,
    course: drawCourse(random, scenario, missFactor),
    slot: random.integer(1, scenario.slots),
    reportedAt,
  };
}

function planRecurrences(
  fleet: readonly FleetDevice[],
  now: Date,
  random: SeededRandom,
): PlannedIncident[] {
  return Array.from({ length: RECURRING_DEVICES }, (_, index) => {
    const own = random.fork(`recurring ${index}`);
    // Spread over the fleet, and so over the customers.
    const from = Math.floor((index * fleet.length) / RECURRING_DEVICES);
    const failing = fleet[from + own.integer(0, 5)] ?? fleet[from];
    const fault = drawFault(faultsTold(failing), own);
    const slot = own.integer(1, fault.slots);
    return RECURRENCES_DAYS_AGO.map(days => ({
      ...planPast(
        failing,
        after(now, -(days + own.between(-9, 9)) * MINUTES_PER_DAY),
        own,
        fault,
      ),
      slot,
    }));
  }).flat();
}

function planCurrent(
  fleet: readonly FleetDevice[],
  count: number,
  now: Date,
  random: SeededRandom,
): PlannedIncident[] {
  const always = fleet.filter(({ aroundTheClock }) => aroundTheClock);
  const shuffled = (always.length > 0 ? always : fleet)
    .map(device => ({ device, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ device }) => device);
  return Array.from({ length: count }, (_, index) => {
    const own = random.fork(`current ${index}`);
    const { level, clock, used, ...course } =
      CURRENT_INCIDENTS[index % CURRENT_INCIDENTS.length];
    const failing = shuffled[index % shuffled.length];
    const faults = faultsTold(failing);
    const fitting = faults.filter(
      fault =>
        canPause(fault, course.pause) &&
        fault.levels.some(([possible]) => possible === level),
    );
    const scenario = drawFault(fitting.length > 0 ? fitting : faults, own);
    const minutes =
      used * own.between(0.96, 1.02) * (failing.levels[level][clock] ?? 0);
    return {
      seed: String(own.next()),
      device: failing.device,
      customer: failing.customer,
      scenario,
      course: { ...course, level, visit: level !== 'IV', missed: [] },
      slot: own.integer(1, scenario.slots),
      reportedAt: after(now, -minutes),
    };
  });
}
