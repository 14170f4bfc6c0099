import {
  Checklist,
  Contract,
  DeviceFacts,
  Inspection,
  InspectionListItem,
  InspectionResultInput,
} from '@weibao/backstage-plugin-maintenance-common';
import { DateTime } from 'luxon';
import { answerItem, drift } from './answerItem';
import {
  DEMO_INSPECTION_PLANS,
  DemoInspectionPlan,
  DemoTrouble,
} from './inspectionPlans';
import { followTrouble } from './followTrouble';
import { RecordContext } from './loadRecords';
import { DEMO_ZONE } from './pastYear';

const HOUR = 3_600_000;

/** Inspections that are under way, by serial of the contract. */
const UNDER_WAY: readonly { serial: string; title: string }[] = [
  { serial: '014', title: '核心账务系统专项巡检' },
];

/** A visit among the past ones of its plan, oldest first. */
interface Visit {
  on: string;
  index: number;
  count: number;
}

/** Makes plans with their past visits, what these found, and visits under way. */
export async function loadInspections(context: RecordContext): Promise<void> {
  for (const plan of DEMO_INSPECTION_PLANS) {
    const contract = context.contractOf(plan.serial);
    if (plan.customerRef !== context.customer.ref || !contract) continue;
    const past = await makePlan(plan, contract, context);
    await carryOut(plan, past, context);
  }
  for (const { serial, title } of UNDER_WAY) {
    const contract = context.contractOf(serial);
    if (contract) await begin(title, contract, context);
  }
}

/** @returns what was due before today, oldest first */
async function makePlan(
  { rule, title, windowCalendarId, deviceTypes }: DemoInspectionPlan,
  contract: Contract,
  { at, now, today }: RecordContext,
): Promise<InspectionListItem[]> {
  // On the first day of the contract, so that the past visits were planned.
  const signed = timeOn(contract.startsOn, 9);
  const plan = await at(signed).createInspectionPlan({
    contractId: contract.id,
    title,
    rule,
    startsOn: contract.startsOn,
    windowCalendarId,
    shift: 'forward',
    deviceFilter: deviceTypes && { types: deviceTypes },
  });
  const writer = at(now);
  await writer.extendInspectionPlans();
  const items = await writer.listInspections(contract.id);
  return items.filter(
    ({ planId, dueOn }) => planId === plan.id && dueOn < today,
  );
}

async function carryOut(
  plan: DemoInspectionPlan,
  past: readonly InspectionListItem[],
  context: RecordContext,
): Promise<void> {
  const { at } = context;
  const affected = new Map<DemoTrouble, DeviceFacts>();
  const raised = new Map<DemoTrouble, string>();
  for (const [index, { id, dueOn }] of past.entries()) {
    const visit: Visit = { on: dueOn, index, count: past.length };
    const morning = at(timeOn(dueOn, 9));
    await morning.startInspection(id);
    const inspection = await morning.getInspection(id);
    for (const trouble of plan.troubles) {
      const device = affected.get(trouble) ?? pickDevice(trouble, inspection);
      if (device) affected.set(trouble, device);
    }
    const { version } = await at(timeOn(dueOn, 11)).saveInspectionResults(
      id,
      answersOf(inspection, visit).map(answer => ({
        ...answer,
        value: troubledAnswer(answer, visit, affected) ?? answer.value,
      })),
    );
    const visitsAgo = visit.count - 1 - index;
    for (const [trouble, device] of affected) {
      if (trouble.visitsAgo !== visitsAgo) continue;
      const finding = await at(timeOn(dueOn, 11)).raiseFinding({
        ...pickSaid(trouble, context),
        deviceRef: device.deviceRef,
        inspectionId: id,
      });
      raised.set(trouble, finding.id);
    }
    const evening = timeOn(dueOn, 16);
    await at(evening).completeInspection(id, {
      version,
      summary: plan.summary,
    });
    for (const [trouble, findingId] of raised) {
      if (trouble.visitsAgo === visitsAgo + 1) {
        const seenAgain = { at: evening, inspectionId: id };
        await followTrouble(trouble, { findingId, seenAgain }, context);
      }
    }
  }
  for (const [trouble, findingId] of raised) {
    if (trouble.visitsAgo === 0) {
      await followTrouble(trouble, { findingId }, context);
    }
  }
}

/** Starts a visit of today, half of whose devices have been looked at. */
async function begin(
  title: string,
  contract: Contract,
  { at, now, today }: RecordContext,
): Promise<void> {
  const writer = at(new Date(now.getTime() - 2 * HOUR));
  const { id } = await writer.createInspection({
    kind: 'regular',
    contractId: contract.id,
    title,
    dueOn: today,
  });
  await writer.startInspection(id);
  const inspection = await writer.getInspection(id);
  const { devices } = inspection;
  const firstHalf = devices.slice(0, Math.ceil(devices.length / 2));
  await at(new Date(now.getTime() - HOUR)).saveInspectionResults(
    id,
    answersOf({ ...inspection, devices: firstHalf }, { on: today }),
  );
}

function answersOf(
  { devices, checklists = [] }: Pick<Inspection, 'devices' | 'checklists'>,
  { on }: Pick<Visit, 'on'>,
): InspectionResultInput[] {
  const byId = new Map<string | undefined, Checklist>(
    checklists.map(checklist => [checklist.id, checklist]),
  );
  return devices.flatMap(({ device: { deviceRef }, checklistId }) =>
    (byId.get(checklistId)?.items ?? []).flatMap(item => {
      const value = answerItem(item, { deviceRef, on });
      return value === undefined ? [] : [{ deviceRef, itemId: item.id, value }];
    }),
  );
}

function troubledAnswer(
  { deviceRef, itemId }: InspectionResultInput,
  { index, count }: Visit,
  affected: ReadonlyMap<DemoTrouble, DeviceFacts>,
) {
  const found = [...affected].find(
    ([trouble, device]) =>
      trouble.itemId === itemId && device.deviceRef === deviceRef,
  );
  if (!found) return undefined;
  const [{ answer, visitsAgo }] = found;
  const foundAt = count - 1 - visitsAgo;
  if (typeof answer === 'object' && 'drift' in answer) {
    return drift(answer.drift, foundAt > 0 ? Math.min(1, index / foundAt) : 1);
  }
  return index === foundAt ? answer : undefined;
}

function pickDevice(
  { deviceType, nth }: DemoTrouble,
  { devices }: Inspection,
): DeviceFacts | undefined {
  return devices.filter(({ device }) => device.type === deviceType)[nth]
    ?.device;
}

function pickSaid(
  { itemId, title, severity, recommendation, dueInDays }: DemoTrouble,
  { now }: RecordContext,
) {
  const dueOn = DateTime.fromJSDate(now, { zone: DEMO_ZONE })
    .plus({ days: dueInDays })
    .toFormat('yyyy-MM-dd');
  return { itemId, title, severity, recommendation, dueOn };
}

function timeOn(day: string, hour: number): Date {
  return DateTime.fromISO(day, { zone: DEMO_ZONE }).set({ hour }).toJSDate();
}
