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

const ALL_INSPECTIONS = 100;
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
  { services, credentials, now, today, goTo }: RecordContext,
): Promise<InspectionListItem[]> {
  // On the first day of the contract, so that the past visits were planned.
  goTo(timeOn(contract.startsOn, 9));
  const plan = await services.plans.createPlan(
    {
      contractId: contract.id,
      title,
      rule,
      startsOn: contract.startsOn,
      windowCalendarId,
      shift: 'forward',
      deviceFilter: deviceTypes && { types: deviceTypes },
    },
    { credentials },
  );
  goTo(now);
  await services.plans.extendPlans();
  const { items } = await services.inspections.listInspections({
    contractId: contract.id,
    order: 'dueOn',
    limit: ALL_INSPECTIONS,
  });
  return items.filter(
    ({ planId, dueOn }) => planId === plan.id && dueOn < today,
  );
}

async function carryOut(
  plan: DemoInspectionPlan,
  past: readonly InspectionListItem[],
  context: RecordContext,
): Promise<void> {
  const { services, credentials, goTo } = context;
  const affected = new Map<DemoTrouble, DeviceFacts>();
  const raised = new Map<DemoTrouble, string>();
  for (const [index, { id, dueOn }] of past.entries()) {
    const visit: Visit = { on: dueOn, index, count: past.length };
    goTo(timeOn(dueOn, 9));
    await services.inspections.startInspection(id);
    const inspection = await services.inspections.getInspection(id);
    for (const trouble of plan.troubles) {
      const device = affected.get(trouble) ?? pickDevice(trouble, inspection);
      if (device) affected.set(trouble, device);
    }
    goTo(timeOn(dueOn, 11));
    const { version } = await services.inspections.saveResults(
      id,
      answersOf(inspection, visit).map(answer => ({
        ...answer,
        value: troubledAnswer(answer, visit, affected) ?? answer.value,
      })),
      { credentials },
    );
    const visitsAgo = visit.count - 1 - index;
    for (const [trouble, device] of affected) {
      if (trouble.visitsAgo !== visitsAgo) continue;
      const finding = await services.findings.raiseFinding(
        {
          ...pickSaid(trouble, context),
          device: { ...device, withdrawn: false },
          inspectionId: id,
        },
        { credentials },
      );
      raised.set(trouble, finding.id);
    }
    goTo(timeOn(dueOn, 16));
    await services.inspections.completeInspection(
      id,
      { version, summary: plan.summary },
      { credentials },
    );
    for (const [trouble, findingId] of raised) {
      if (trouble.visitsAgo === visitsAgo + 1) {
        await followTrouble(trouble, { findingId, seenAgainIn: id }, context);
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
  { services, credentials, now, today, goTo }: RecordContext,
): Promise<void> {
  goTo(new Date(now.getTime() - 2 * HOUR));
  const { id } = await services.inspections.createInspection(
    { kind: 'regular', contractId: contract.id, title, dueOn: today },
    { credentials },
  );
  await services.inspections.startInspection(id);
  const inspection = await services.inspections.getInspection(id);
  const { devices } = inspection;
  goTo(new Date(now.getTime() - HOUR));
  await services.inspections.saveResults(
    id,
    answersOf(
      {
        ...inspection,
        devices: devices.slice(0, Math.ceil(devices.length / 2)),
      },
      { on: today },
    ),
    { credentials },
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
