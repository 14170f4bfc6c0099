import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { Readable } from 'node:stream';
import request from 'supertest';
import searchModuleCjk from '.';

jest.setTimeout(60_000);

const incidentReadPermission = createPermission({
  name: 'maintenance.incident.read',
  attributes: { action: 'read' },
  resourceType: 'maintenance-incident',
});
const contractReadPermission = createPermission({
  name: 'maintenance.contract.read',
  attributes: { action: 'read' },
  resourceType: 'maintenance-contract',
});
const caseReadPermission = createPermission({
  name: 'maintenance.case.read',
  attributes: { action: 'read' },
});

/** Incidents and contracts of two customers, and a case. */
const collators = createBackendModule({
  pluginId: 'search',
  moduleId: 'collators-of-this-test',
  register(env) {
    env.registerInit({
      deps: { registry: searchIndexRegistryExtensionPoint },
      async init({ registry }) {
        const schedule = {
          run: async (task: { fn: (signal: AbortSignal) => unknown }) => {
            await task.fn(new AbortController().signal);
          },
        };
        registry.addCollator({
          schedule,
          factory: {
            type: 'maintenance-incident',
            visibilityPermission: incidentReadPermission,
            getCollator: async () =>
              Readable.from(
                ['ours', 'theirs'].map(customer => ({
                  title: '机房变频器过流',
                  text: '',
                  location: `/incidents/${customer}`,
                  authorization: { resourceRef: customer },
                })),
              ),
          },
        });
        registry.addCollator({
          schedule,
          factory: {
            type: 'maintenance-contract',
            visibilityPermission: contractReadPermission,
            getCollator: async () =>
              Readable.from(
                ['ours', 'theirs'].map(customer => ({
                  title: '变频器维保合同',
                  text: '',
                  location: `/contracts/${customer}`,
                  authorization: { resourceRef: customer },
                })),
              ),
          },
        });
        registry.addCollator({
          schedule,
          factory: {
            type: 'maintenance-case',
            visibilityPermission: caseReadPermission,
            getCollator: async () =>
              Readable.from([
                { title: '变频器案例', text: '', location: '/cases/1' },
              ]),
          },
        });
      },
    });
  },
});

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe('searchModuleCjk', () => {
  it.each(databases.eachSupportedId())(
    'finds Chinese words, and of them only what the user may see, on %s',
    async id => {
      const { server } = await startTestBackend({
        features: [
          searchPlugin,
          searchModuleCjk,
          collators,
          mockServices.database.factory({ knex: await databases.init(id) }),
          mockServices.rootConfig.factory({
            data: { permission: { enabled: true } },
          }),
          mockServices.permissions.mock({
            authorizeConditional: async requests =>
              requests.map(({ permission: { resourceType } }) => ({
                pluginId: 'maintenance',
                resourceType,
                result: AuthorizeResult.CONDITIONAL,
                conditions: { resourceType, rule: 'HAS_CUSTOMER' },
              })),
            authorize: async requests =>
              requests.map(({ resourceRef }) => ({
                result:
                  resourceRef === 'ours'
                    ? AuthorizeResult.ALLOW
                    : AuthorizeResult.DENY,
              })),
          }).factory,
        ],
      });

      const search = async () => {
        const { body } = await request(server)
          .get('/api/search/query')
          .query({ term: '变频器' });
        return body.results.map(
          ({ document }: { document: { location: string } }) =>
            document.location,
        );
      };
      // Indexing begins when the backend has started.
      const deadline = Date.now() + 20_000;
      while (Date.now() < deadline && (await search()).length < 2) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      expect((await search()).sort()).toEqual([
        '/contracts/ours',
        '/incidents/ours',
      ]);
    },
  );

  it('leaves other databases to the default engine', async () => {
    const logger = mockServices.logger.mock();

    await startTestBackend({
      features: [
        searchPlugin,
        searchModuleCjk,
        logger.factory,
        mockServices.database.mock({
          getClient: async () =>
            ({ client: { config: { client: 'mysql2' } } } as never),
        }).factory,
      ],
    });

    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('neither SQLite nor PostgreSQL'),
    );
  });
});
