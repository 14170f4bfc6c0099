import { createServiceFactory } from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import { SearchResultSet } from '@backstage/plugin-search-common';
import searchModuleCjk from '@weibao/backstage-plugin-search-backend-module-cjk';
import request from 'supertest';
import searchModuleMaintenance from '.';
import { FakeMaintenance } from './__testUtils__/FakeMaintenance';

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'searchModuleMaintenance on %s',
  id => {
    const maintenance = new FakeMaintenance();
    // One bus for both plugins; the mock otherwise makes one for each.
    const events = mockServices.events();
    let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

    beforeAll(async () => {
      maintenance.documents.incident = [
        {
          id: 'INC-000001',
          title: 'INC-000001 数据库主机硬盘离线',
          text: '告警灯闪烁，更换硬盘后恢复',
          facets: { level: 'II', state: 'closed' },
        },
      ];
      maintenance.documents.contract = [
        { id: 'ours', title: 'WB-2026-001 年度维保', text: '', facets: {} },
        { id: 'theirs', title: 'WB-2026-002 年度维保', text: '', facets: {} },
      ];
      maintenance.documents.case = [
        {
          id: 'ssd-hours',
          title: '固态盘同时离线',
          text: '多块硬盘在通电三万小时后同时离线，因为固件计数器溢出。',
          facets: { severity: 'II', status: 'reviewed', language: 'zh' },
          path: 'cases/ssd-hours/',
        },
      ];

      ({ server } = await startTestBackend({
        features: [
          searchPlugin,
          searchModuleCjk,
          searchModuleMaintenance,
          maintenance.plugin,
          schedulerServiceFactory,
          mockServices.database.factory({ knex: await databases.init(id) }),
          createServiceFactory({
            service: eventsServiceRef,
            deps: {},
            factory: () => events,
          }),
          mockServices.rootConfig.factory({
            data: {
              permission: { enabled: true },
              search: {
                collators: {
                  maintenance: {
                    schedule: { frequency: { hours: 1 }, timeout: 'PT1M' },
                  },
                },
              },
            },
          }),
          // A policy that knows customers, and nothing else.
          mockServices.permissions.mock({
            authorizeConditional: async requests =>
              requests.map(({ permission }) =>
                isResourcePermission(permission)
                  ? {
                      pluginId: 'maintenance',
                      resourceType: permission.resourceType,
                      result: AuthorizeResult.CONDITIONAL,
                      conditions: {
                        resourceType: permission.resourceType,
                        rule: 'HAS_CUSTOMER',
                      },
                    }
                  : { result: AuthorizeResult.ALLOW },
              ),
            authorize: async requests =>
              requests.map(({ resourceRef }) => ({
                result:
                  resourceRef === 'theirs'
                    ? AuthorizeResult.DENY
                    : AuthorizeResult.ALLOW,
              })),
          }).factory,
        ],
      }));
    });

    async function search(term: string): Promise<SearchResultSet['results']> {
      const response = await request(server)
        .get('/api/search/query')
        .query({ term });
      expect(response.body.error).toBeUndefined();
      return response.body.results;
    }

    async function titles(term: string) {
      return (await search(term)).map(({ document }) => document.title);
    }

    async function announceCases() {
      await events.publish({ topic: 'maintenance.case', eventPayload: {} });
    }

    /** Tasks begin up to five seconds after they were triggered. */
    async function eventually(check: () => Promise<void>) {
      const giveUpAt = Date.now() + 40_000;
      for (;;) {
        try {
          await check();
          return;
        } catch (error) {
          if (Date.now() > giveUpAt) throw error;
          await new Promise(resolve => setTimeout(resolve, 200));
        }
      }
    }

    it('finds a case by a word from the middle of its text, and marks it', async () => {
      await eventually(async () =>
        expect(await search('计数器')).toMatchObject([
          {
            type: 'maintenance-case',
            document: {
              title: '固态盘同时离线',
              location:
                '/docs/default/component/knowledge-base/cases/ssd-hours/',
              severity: 'II',
              status: 'reviewed',
            },
          },
        ]),
      );

      const [{ highlight }] = await search('计数器');
      expect(highlight?.fields.text).toContain(
        `${highlight?.preTag}计数器${highlight?.postTag}`,
      );
    });

    it('finds an incident by its number', async () => {
      await eventually(async () =>
        expect(await search('INC-000001')).toMatchObject([
          {
            type: 'maintenance-incident',
            document: {
              location: '/maintenance/incidents/INC-000001',
              level: 'II',
              state: 'closed',
            },
          },
        ]),
      );
    });

    it('finds contracts, and of them only what the user may see', async () => {
      await eventually(async () =>
        expect(await titles('年度维保')).toEqual(['WB-2026-001 年度维保']),
      );
      expect(await titles('WB-2026-002')).toEqual([]);
    });

    it('finds what is published as soon as it is announced', async () => {
      await eventually(async () =>
        expect(await titles('固态盘')).toEqual(['固态盘同时离线']),
      );
      maintenance.documents.case.push({
        id: 'fan-noise',
        title: '风扇异响',
        text: '轴承磨损，更换风扇模块。',
        facets: { severity: 'III', status: 'reviewed', language: 'zh' },
        path: 'cases/fan-noise/',
      });
      await announceCases();

      await eventually(async () =>
        expect(await titles('轴承')).toEqual(['风扇异响']),
      );
    });

    it('keeps what it has while the maintenance backend is down', async () => {
      await eventually(async () =>
        expect(await titles('固态盘')).toEqual(['固态盘同时离线']),
      );
      maintenance.isDown = true;
      await announceCases();
      await eventually(async () =>
        expect(maintenance.refusals).toBeGreaterThan(0),
      );
      maintenance.isDown = false;

      expect(await titles('固态盘')).toEqual(['固态盘同时离线']);
    });
  },
);
