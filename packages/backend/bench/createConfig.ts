import { JsonObject, JsonValue } from '@backstage/types';
import { join } from 'node:path';
import { USER_REFS } from './users';

const DEMO_SIGN_IN =
  '@weibao/backstage-plugin-auth-backend-module-demo-provider';

const NOT_WITHIN_A_BENCHMARK = {
  frequency: { days: 1 },
  timeout: { minutes: 10 },
  initialDelay: { days: 1 },
};

/**
 * The configuration of a portal in production, apart from two ways in: without
 * a password, for users, and the static token of a service. Search indexes nothing meanwhile.
 */
export function createConfig(options: {
  port: number;
  directory: string;
  database: JsonObject;
  serviceToken: string;
  /** Their catalog entities. */
  usersFile: string;
  /** Put on top, as `path.in.config=value`. */
  settings: readonly string[];
}): JsonObject {
  const { port, directory, database, serviceToken, usersFile } = options;
  const baseUrl = `http://127.0.0.1:${port}`;
  const config = {
    app: { title: 'Benchmark', baseUrl },
    organization: { name: 'Benchmark' },
    backend: {
      baseUrl,
      packages: { include: [DEMO_SIGN_IN] },
      listen: { host: '127.0.0.1', port },
      database,
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: serviceToken, subject: 'benchmark' },
          },
        ],
      },
    },
    auth: {
      providers: {
        demo: { dangerouslyAllowOutsideDevelopment: true, users: USER_REFS },
      },
    },
    permission: { enabled: true },
    catalog: {
      processingInterval: { days: 1 },
      rules: [{ allow: ['Customer', 'Site', 'Device', 'User'] }],
      locations: [{ type: 'file', target: usersFile }],
    },
    search: {
      collators: {
        catalog: { schedule: NOT_WITHIN_A_BENCHMARK },
        techdocs: { schedule: NOT_WITHIN_A_BENCHMARK },
      },
    },
    techdocs: {
      builder: 'local',
      generator: { runIn: 'local' },
      publisher: {
        type: 'local',
        local: { publishDirectory: join(directory, 'techdocs') },
      },
    },
    maintenance: {
      demoData: false,
      dataDirectory: directory,
    },
  };
  return options.settings.reduce(applySetting, config);
}

function applySetting(config: JsonObject, setting: string): JsonObject {
  const [path, value] = setting.split(/=(.*)/s);
  const [key, ...rest] = path.split('.');
  const inner = config[key];
  if (rest.length === 0) return { ...config, [key]: JSON.parse(value) };
  return {
    ...config,
    [key]: applySetting(
      isObject(inner) ? inner : {},
      `${rest.join('.')}=${value}`,
    ),
  };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
