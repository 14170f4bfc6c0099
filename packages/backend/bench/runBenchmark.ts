import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ageDevices } from './ageDevices';
import { BackendProcess } from './BackendProcess';
import { BenchmarkDatabase } from './BenchmarkDatabase';
import { copyResolvedIncidents } from './copyResolvedIncidents';
import { createConfig } from './createConfig';
import { HttpClient } from './HttpClient';
import { HEAVY, LIGHT, measureReads, measureWrites } from './measureOperations';
import { Measurement, Meter } from './Meter';
import {
  BARE_ROUTE,
  customerList,
  deviceHistory,
  devicePage,
  textSearch,
} from './operations';
import { populate } from './populate';
import {
  RESOLVED_INCIDENTS,
  MANY_INCIDENTS,
  OPEN_INCIDENTS,
  USERS,
} from './scale';
import { signInUsers, writeUsers } from './users';

const PORT = 4399;
const LOADS = [LIGHT, HEAVY];

export interface BenchmarkResult {
  /** Share of one core that the backend uses when nobody asks it anything. */
  idleShare: number;
  /** Resident bytes of the backend; `undefined` where the system does not tell. */
  memory: {
    /** Before the first request. */
    started?: number;
    /** At rest, after everything up to the measurements as a service. */
    afterLoad?: number;
    /** The most until then. */
    peak?: number;
  };
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
  const usersFile = join(directory, 'users.yaml');
  writeUsers(usersFile);
  const backend = await BackendProcess.start({
    directory,
    baseUrl: `http://127.0.0.1:${PORT}`,
    config: createConfig({
      port: PORT,
      directory,
      database: database.config,
      serviceToken,
      usersFile,
      settings,
    }),
  });
  const maintenance = database.connect();
  try {
    await backend.untilAtRest();
    const started = backend.memory()?.now;
    const service = new HttpClient(PORT, [serviceToken]);
    const population = await populate(service, say);
    await copyResolvedIncidents(
      maintenance,
      OPEN_INCIDENTS + RESOLVED_INCIDENTS,
    );
    say('giving some devices a past');
    await ageDevices(service, population.veterans);
    say(`signing in ${USERS} users`);
    const users = new HttpClient(PORT, await signInUsers(new HttpClient(PORT)));
    say('waiting until the catalog has taken in the devices');
    const idleShare = await backend.untilAtRest();

    const meter = new Meter(backend, database);
    const pages = [
      customerList(population),
      textSearch(population),
      devicePage(population),
      deviceHistory(population),
    ];
    say('measuring as users');
    const asUser = [
      ...(await measureReads(meter, users, [BARE_ROUTE, ...pages], LOADS)),
      ...(await measureWrites(meter, users, population, LOADS)),
    ];
    say('measuring as a service');
    const asService = [
      ...(await measureReads(meter, service, pages, [HEAVY])),
      ...(await measureWrites(meter, service, population, [HEAVY])),
    ];

    await backend.untilAtRest();
    const memory = {
      started,
      afterLoad: backend.memory()?.now,
      peak: backend.memory()?.peak,
    };

    let withMany: Measurement[] = [];
    if (large) {
      say(`copying resolved incidents until there are ${MANY_INCIDENTS}`);
      await copyResolvedIncidents(maintenance, MANY_INCIDENTS);
      await backend.untilAtRest();
      say('measuring list and search again');
      withMany = await measureReads(
        meter,
        users,
        [BARE_ROUTE, customerList(population), textSearch(population)],
        LOADS,
      );
    }
    return { idleShare, memory, asUser, asService, withMany };
  } finally {
    await maintenance.destroy();
    await backend.stop();
  }
}
