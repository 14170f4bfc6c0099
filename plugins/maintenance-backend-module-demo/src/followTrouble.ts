import { Finding } from '@weibao/backstage-plugin-maintenance-common';
import { DemoTrouble } from './inspectionPlans';
import { RecordContext } from './loadRecords';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long ago the incident of a finding was opened. */
const OPENED_AGO = { incident: 4 * HOUR, resolved: 30 * HOUR };

/** Takes a finding as far as it has got, as of when that happened. */
export async function followTrouble(
  { course, note }: DemoTrouble,
  told: { findingId: string; seenAgain?: { at: Date; inspectionId: string } },
  context: RecordContext,
): Promise<void> {
  if (course === 'open') return;
  const { findingId, seenAgain } = told;
  const writer = context.at(seenAgain?.at ?? context.now);
  const finding = await writer.getFinding(findingId);
  if (course === 'fixed' || course === 'accepted') {
    const { version } = finding;
    const { inspectionId } = seenAgain ?? {};
    await writer.closeFinding(findingId, {
      version,
      outcome: course,
      inspectionId,
      note,
    });
    return;
  }
  const openedAt = Math.max(
    Date.parse(finding.raisedAt) + HOUR,
    context.now.getTime() - OPENED_AGO[course],
  );
  const incidentId = await openIncident(finding, openedAt, context);
  if (course === 'incident') return;
  const fields = { cause: note, solution: note };
  await enter(incidentId, 'resolve', openedAt + 2 * HOUR, fields, context);
}

async function openIncident(
  { id, version }: Finding,
  openedAt: number,
  context: RecordContext,
): Promise<string> {
  const { at, customer } = context;
  const writer = at(new Date(openedAt));
  const incident = await writer.openIncidentFromFinding(id, { version });
  const assigned = { assigneeRef: customer.projectEngineerRef };
  await enter(incident.id, 'assign', openedAt + 5 * MINUTE, assigned, context);
  await enter(incident.id, 'acknowledge', openedAt + 9 * MINUTE, {}, context);
  return incident.id;
}

async function enter(
  incidentId: string,
  type: 'assign' | 'acknowledge' | 'resolve',
  milliseconds: number,
  fields: { assigneeRef?: string; cause?: string; solution?: string },
  { at, customer }: RecordContext,
): Promise<void> {
  const instant = new Date(milliseconds);
  await at(instant).addIncidentEvent(
    incidentId,
    { ...fields, type, at: instant.toISOString() },
    customer.projectEngineerRef,
  );
}
