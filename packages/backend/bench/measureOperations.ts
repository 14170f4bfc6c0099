import { faultReport, RESOLUTION } from './faults';
import { HttpClient } from './HttpClient';
import { addEvent, reportIncident } from './incidentCalls';
import { Load, Measurement, Meter } from './Meter';
import { ReadOperation } from './operations';
import { Population } from './populate';

export const LIGHT: Load = { concurrency: 1, count: 400 };
export const HEAVY: Load = { concurrency: 8, count: 1_200 };

/** So many runs before the first that counts: compiled code, open connections, filled caches. */
const WARM_UP: Load = { concurrency: 8, count: 400 };

export const REPORT = 'report an incident';
export const ACKNOWLEDGE = 'acknowledge';
export const RESOLVE = 'resolve';

/** Measures operations under each load. */
export async function measureReads(
  meter: Meter,
  client: HttpClient,
  operations: readonly ReadOperation[],
  loads: readonly Load[],
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const { name, call, fewestItems } of operations) {
    const run = async (index: number) => {
      const answer = await client.send(call(index));
      if (fewestItems) checkItems(answer, fewestItems);
    };
    await meter.measure(name, WARM_UP, run);
    for (const load of loads) {
      measurements.push(await meter.measure(name, load, run));
    }
  }
  return measurements;
}

/** Measures the writes under each load. */
export async function measureWrites(
  meter: Meter,
  client: HttpClient,
  population: Population,
  loads: readonly Load[],
): Promise<Measurement[]> {
  await measureLives(meter, client, population, WARM_UP);
  const rounds: Measurement[][] = [];
  for (const load of loads) {
    rounds.push(await measureLives(meter, client, population, load));
  }
  return [REPORT, ACKNOWLEDGE, RESOLVE].flatMap((_, step) =>
    rounds.map(round => round[step]),
  );
}

/** Incidents of their own from beginning to end: all reported, then all taken, then all resolved. */
async function measureLives(
  meter: Meter,
  client: HttpClient,
  { devices }: Population,
  load: Load,
): Promise<Measurement[]> {
  const ids: string[] = [];
  const reported = await meter.measure(REPORT, load, async index => {
    const { deviceRef } = devices[(index * 7) % devices.length];
    ids.push(await reportIncident(client, faultReport(index, deviceRef)));
  });
  const taken = await meter.measure(ACKNOWLEDGE, load, index =>
    addEvent(client, ids[index], { type: 'acknowledge', version: 1 }),
  );
  const resolved = await meter.measure(RESOLVE, load, index =>
    addEvent(client, ids[index], {
      type: 'resolve',
      version: 2,
      ...RESOLUTION,
    }),
  );
  return [reported, taken, resolved];
}

function checkItems(answer: string, fewest: number): void {
  const { items } = JSON.parse(answer);
  if (items.length < fewest) {
    throw new Error(`${items.length} items instead of ${fewest} or more`);
  }
}
