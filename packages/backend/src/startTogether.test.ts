import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BackendProcess } from '../bench/BackendProcess';
import { createConfig } from '../bench/createConfig';
import { PostgresBenchmarkDatabase } from '../bench/PostgresBenchmarkDatabase';

const PORTS = [4397, 4398];
/** Some 40 seconds suffice where nothing else runs. */
const LIMIT_MILLISECONDS = 300_000;
/** The second attempts of two that lost to each other are not to meet again. */
const PAUSES_MILLISECONDS = [0, 5_000];

describe('two backends that start together on an empty PostgreSQL', () => {
  let database: PostgresBenchmarkDatabase;
  const directories: string[] = [];
  const backends: BackendProcess[] = [];

  beforeAll(async () => {
    database = await PostgresBenchmarkDatabase.create('weibao_together_');
    await database.clear();
  });

  afterAll(async () => {
    await Promise.all(backends.map(backend => backend.stop()));
    await database.clear();
    await database.close();
    await Promise.all(directories.map(each => rm(each, { recursive: true })));
  });

  /** Starts a backend again whenever it ends, as a container's supervisor does. */
  async function supervise(
    port: number,
    pause: number,
    deadline: number,
  ): Promise<number> {
    const directory = await mkdtemp(join(tmpdir(), 'weibao-together-'));
    directories.push(directory);
    const baseUrl = `http://127.0.0.1:${port}`;
    const config = createConfig({
      port,
      directory,
      database: database.config,
      serviceToken: 'token-of-this-test',
      usersFile: join(directory, 'users.yaml'),
      settings: [],
    });
    for (;;) {
      try {
        const options = { directory, config, baseUrl };
        backends.push(await BackendProcess.start(options));
        return (await fetch(`${baseUrl}/.backstage/health/v1/readiness`))
          .status;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await setTimeout(pause);
      }
    }
  }

  it(
    'both serve, where whatever ends is started again',
    async () => {
      const deadline = Date.now() + LIMIT_MILLISECONDS;
      expect(
        await Promise.all(
          PORTS.map((port, index) =>
            supervise(port, PAUSES_MILLISECONDS[index], deadline),
          ),
        ),
      ).toEqual([200, 200]);
    },
    2 * LIMIT_MILLISECONDS,
  );
});
