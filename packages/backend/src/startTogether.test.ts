import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackendProcess } from '../bench/BackendProcess';
import { createConfig } from '../bench/createConfig';
import { PostgresBenchmarkDatabase } from '../bench/PostgresBenchmarkDatabase';

const PORTS = [4397, 4398];
/** Some 40 seconds suffice where nothing else runs. */
const LIMIT_MILLISECONDS = 600_000;

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

  async function start(port: number): Promise<number> {
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
    backends.push(await BackendProcess.start({ directory, config, baseUrl }));
    return (await fetch(`${baseUrl}/.backstage/health/v1/readiness`)).status;
  }

  it(
    'both serve, and neither has to be started again',
    async () => {
      expect(await Promise.all(PORTS.map(start))).toEqual([200, 200]);
    },
    LIMIT_MILLISECONDS,
  );
});
