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
  { findingId, seenAgainIn }: { findingId: string; seenAgainIn?: string },
  context: RecordContext,
): Promise<void> {
  if (course === 'open') return;
  const { services, credentials } = context;
  const finding = await services.findings.getFinding(findingId);
  if (course === 'fixed' || course === 'accepted') {
    const { version } = finding;
    await services.findings.closeFinding(
      findingId,
      { version, outcome: course, inspectionId: seenAgainIn, note },
      { credentials },
    );
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
  await services.findingFollower.follow(incidentId);
}

async function openIncident(
  { id, version }: Finding,
  openedAt: number,
  context: RecordContext,
): Promise<string> {
  const { services, credentials, customer, goTo } = context;
  goTo(new Date(openedAt));
  const incident = await services.findings.openIncident(
    id,
    { version },
    { credentials },
  );
  const assigned = { assigneeRef: customer.projectEngineerRef };
  await enter(incident.id, 'assign', openedAt + 5 * MINUTE, assigned, context);
  await enter(incident.id, 'acknowledge', openedAt + 9 * MINUTE, {}, context);
  return incident.id;
}

async function enter(
  incidentId: string,
  type: 'assign' | 'acknowledge' | 'resolve',
  at: number,
  fields: { assigneeRef?: string; cause?: string; solution?: string },
  { services, customer, goTo }: RecordContext,
): Promise<void> {
  goTo(new Date(at));
  const log = await services.incidents.getLog(incidentId);
  await services.incidents.addEvent(
    log,
    {
      ...fields,
      type,
      at: new Date(at).toISOString(),
      version: log.events.length,
    },
    customer.projectEngineerRef,
  );
}
