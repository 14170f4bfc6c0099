import { randomUUID } from 'node:crypto';
import { BackendProcess } from './BackendProcess';
import { BenchmarkDatabase } from './BenchmarkDatabase';
import { copyResolvedIncidents } from './copyResolvedIncidents';
import { createConfig } from './createConfig';
import { HttpClient } from './HttpClient';
import { HEAVY, LIGHT, measureReads, measureWrites } from './measureOperations';
import { Measurement, Meter } from './Meter';
import { BARE_ROUTE, customerList, devicePage, textSearch } from './operations';
import { populate } from './populate';
import { RESOLVED_INCIDENTS, MANY_INCIDENTS, OPEN_INCIDENTS } from './scale';

const PORT = 4399;
const LOADS = [LIGHT, HEAVY];

export interface BenchmarkResult {
  /** Share of one core that the backend uses when nobody asks it anything. */
  idleShare: number;
  /** What a browser pays: the permission question included. */
  asUser: Measurement[];
  /** The same for a service, about which no question is asked. */
  asService: Measurement[];
  /** List and search again with many incidents, as a user. */
  withMany: Measurement[];
}

/**
 * Starts a portal on an empty database, fills it, and measures.
 *
 * @param options - a directory for configuration and log, and what to say meanwhile
 */
export async function runBenchmark(
  database: BenchmarkDatabase,
  options: {
    directory: string;
    large: boolean;
    settings: readonly string[];
    say: (step: string) => void;
  },
): Promise<BenchmarkResult> {
  const { directory, large, settings, say } = options;
  const serviceToken = randomUUID();
  say(`starting the backend on ${database.title}`);
  const backend = await BackendProcess.start({
    directory,
    baseUrl: `http://127.0.0.1:${PORT}`,
    config: createConfig({
      port: PORT,
      directory,
      database: database.config,
      serviceToken,
      settings,
    }),
  });
  const maintenance = database.connect();
  try {
    const service = new HttpClient(PORT, serviceToken);
    const user = new HttpClient(PORT, await signIn());
    const population = await populate(service, say);
    await copyResolvedIncidents(
      maintenance,
      OPEN_INCIDENTS + RESOLVED_INCIDENTS,
    );
    say('waiting until the catalog has taken in the devices');
    const idleShare = await backend.untilAtRest();

    const meter = new Meter(backend, database);
    const pages = [
      customerList(population),
      textSearch(population),
      devicePage(population),
    ];
    say('measuring as a user');
    const asUser = [
      ...(await measureReads(meter, user, [BARE_ROUTE, ...pages], LOADS)),
      ...(await measureWrites(meter, user, population, LOADS)),
    ];
    say('measuring as a service');
    const asService = [
      ...(await measureReads(meter, service, pages, [HEAVY])),
      ...(await measureWrites(meter, service, population, [HEAVY])),
    ];

    let withMany: Measurement[] = [];
    if (large) {
      say(`copying resolved incidents until there are ${MANY_INCIDENTS}`);
      await copyResolvedIncidents(maintenance, MANY_INCIDENTS);
      await backend.untilAtRest();
      say('measuring list and search again');
      withMany = await measureReads(
        meter,
        user,
        [BARE_ROUTE, customerList(population), textSearch(population)],
        LOADS,
      );
    }
    return { idleShare, asUser, asService, withMany };
  } finally {
    await maintenance.destroy();
    await backend.stop();
  }
}

/** The token that a browser gets. */
async function signIn(): Promise<string> {
  const answer = await new HttpClient(PORT).sendForJson<{
    backstageIdentity: { token: string };
  }>({ method: 'POST', path: '/api/auth/guest/refresh' });
  return answer.backstageIdentity.token;
}
