import { HttpClient } from './HttpClient';
import { enterResolvedIncident } from './incidentCalls';
import { inParallel } from './inParallel';
import { inspectDevices } from './inspectDevices';
import { Veterans } from './populate';

const CONCURRENCY = 8;
const DAY_MS = 86_400_000;

/** What each of them has behind it. */
const INCIDENTS = 12;
const INSPECTIONS = 6;

/** In the course of which the incidents happened, all of it covered. */
const PAST_MS = 2 * 365 * DAY_MS;

/**
 * Gives veterans a past: incidents, inspections and a finding each, beside what
 * they have from their ledger and contract.
 */
export async function ageDevices(
  service: HttpClient,
  veterans: readonly Veterans[],
): Promise<void> {
  const deviceRefs = veterans.flatMap(group => group.deviceRefs);
  const incidents = deviceRefs.length * INCIDENTS;
  await inParallel(incidents, CONCURRENCY, index =>
    enterResolvedIncident(service, {
      index,
      deviceRef: deviceRefs[index % deviceRefs.length],
      age: (PAST_MS * (incidents - index)) / incidents + 2 * DAY_MS,
    }),
  );
  await inParallel(veterans.length * INSPECTIONS, CONCURRENCY, index =>
    inspectDevices(service, veterans[index % veterans.length]),
  );
  await inParallel(deviceRefs.length, CONCURRENCY, index =>
    service.send({
      method: 'POST',
      path: '/api/maintenance/findings',
      json: {
        deviceRef: deviceRefs[index],
        title: '风扇异响，建议下次巡检更换',
        severity: 'low',
      },
    }),
  );
}
