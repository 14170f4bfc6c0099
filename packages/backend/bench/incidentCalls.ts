import { faultReport, RESOLUTION } from './faults';
import { HttpClient } from './HttpClient';

const HOUR_MS = 3_600_000;

/** @returns the id of the new incident */
export async function reportIncident(
  client: HttpClient,
  report: ReturnType<typeof faultReport>,
): Promise<string> {
  const { id } = await client.sendForJson<{ id: string }>({
    method: 'POST',
    path: '/api/maintenance/incidents',
    json: report,
  });
  return id;
}

/** Adds an event to an incident, based on this version of it. */
export async function addEvent(
  client: HttpClient,
  id: string,
  event: { type: string; version: number; [field: string]: unknown },
): Promise<void> {
  await client.send({
    method: 'POST',
    path: `/api/maintenance/incidents/${id}/events`,
    json: event,
  });
}

/** Enters afterwards an incident that was reported, taken and resolved that long ago. */
export async function enterResolvedIncident(
  client: HttpClient,
  incident: { index: number; deviceRef: string; age: number },
): Promise<void> {
  const { index, deviceRef, age } = incident;
  const reportedAt = Date.now() - age;
  const after = (hours: number) =>
    new Date(reportedAt + hours * HOUR_MS).toISOString();
  const id = await reportIncident(
    client,
    faultReport(index, deviceRef, new Date(reportedAt)),
  );
  await addEvent(client, id, {
    type: 'acknowledge',
    version: 1,
    at: after(0.2),
  });
  await addEvent(client, id, {
    type: 'resolve',
    version: 2,
    at: after(1 + (index % 30)),
    ...RESOLUTION,
  });
}
