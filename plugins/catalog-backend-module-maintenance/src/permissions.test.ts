import { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  createCatalogEntityConditionalDecision,
  maintenanceCatalogConditions,
} from '@weibao/backstage-plugin-maintenance-node';
import request from 'supertest';
import catalogModuleMaintenance from '.';

jest.setTimeout(120_000);

const LI_NA = 'user:default/li.na';
const HE = 'user:default/he';

/** Two customers; who serves the second one its device only claims. */
function yaml({ owner }: { owner: string }) {
  return `
apiVersion: weibao.io/v1alpha1
kind: Customer
metadata: { name: acme }
spec:
  owner: ${owner}
  contacts: [{ name: He Zhiqiang, ref: he }, 'group:acme-it']
---
apiVersion: weibao.io/v1alpha1
kind: Site
metadata: { name: acme-hq }
spec: { customer: acme }
---
apiVersion: weibao.io/v1alpha1
kind: Device
metadata: { name: acme-db }
spec:
  type: server
  manufacturer: Dell
  model: R740
  customer: acme
  lifecycle: production
  owner: someone
---
apiVersion: weibao.io/v1alpha1
kind: Customer
metadata: { name: other }
spec: { owner: west }
---
apiVersion: weibao.io/v1alpha1
kind: Device
metadata: { name: other-db }
spec:
  type: server
  manufacturer: Dell
  model: R740
  customer: other
  lifecycle: production
  owner: east
  customerOwner: group:default/east
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: other-contacts
  annotations: { weibao.io/customer: customer:default/other }
spec: { type: customer-contacts, children: [] }
`;
}

const ACME = [
  'customer:default/acme',
  'device:default/acme-db',
  'site:default/acme-hq',
];
const OTHER = ['customer:default/other', 'device:default/other-db'];

/** What the policy of a portal would decide by the refs of its users. */
function conditionsFor(userRef: string) {
  const { isServedBy, hasContact } = maintenanceCatalogConditions;
  return userRef === LI_NA
    ? isServedBy({ refs: [LI_NA, 'group:default/east'] })
    : hasContact({ refs: [HE, 'group:default/other-contacts'] });
}

describe('the people of customers in the catalog', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });
  const directory = createMockDirectory();

  async function startCatalog(
    knex: Awaited<ReturnType<typeof databases.init>>,
  ) {
    directory.setContent({ 'customers.yaml': yaml({ owner: 'east' }) });
    const tasks = new Map<string, SchedulerServiceTaskFunction>();
    const scheduler = mockServices.scheduler.mock({
      createScheduledTaskRunner: () => ({
        run: async task => {
          tasks.set(task.id, task.fn);
        },
      }),
    });
    const backend = await startTestBackend({
      features: [
        catalogBackend,
        catalogModuleMaintenance,
        mockServices.database.factory({ knex }),
        scheduler.factory,
        mockServices.permissions.mock({
          authorize: async questions =>
            questions.map(() => ({ result: AuthorizeResult.ALLOW })),
          authorizeConditional: async (questions, options) => {
            const principal = options?.credentials.principal as {
              userEntityRef?: string;
            };
            return questions.map(() =>
              principal.userEntityRef
                ? createCatalogEntityConditionalDecision(
                    catalogEntityReadPermission,
                    conditionsFor(principal.userEntityRef),
                  )
                : { result: AuthorizeResult.ALLOW },
            );
          },
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.test' },
            permission: { enabled: true },
            catalog: {
              locations: [
                {
                  type: 'file',
                  target: directory.resolve('customers.yaml'),
                  rules: [{ allow: ['Customer', 'Site', 'Device', 'Group'] }],
                },
              ],
            },
          },
        }),
      ],
    });
    const as = (userRef: string) => {
      const authorization = mockCredentials.user.header(userRef);
      const { server } = backend;
      const get = async (path: string) =>
        (
          await request(server)
            .get(`/api/catalog${path}`)
            .set({ authorization })
        ).body;
      const post = async (path: string, body: object) =>
        (
          await request(server)
            .post(`/api/catalog${path}`)
            .set({ authorization })
            .send(body)
        ).body;
      return {
        get,
        post,
        list: async (): Promise<string[]> =>
          (await get('/entities'))
            .map((entity: never) => stringifyEntityRef(entity))
            .sort(),
      };
    };
    /** What runs every few seconds. */
    const watch = () =>
      tasks.get('maintenance-customer-parties')?.(new AbortController().signal);
    return { stop: () => backend.stop(), as, watch };
  }

  async function eventually(check: () => Promise<void>) {
    const giveUpAt = Date.now() + 60_000;
    for (;;) {
      try {
        await check();
        return;
      } catch (error) {
        if (Date.now() > giveUpAt) throw error;
        await new Promise(resolve => setTimeout(resolve, 300));
      }
    }
  }

  it.each(databases.eachSupportedId())(
    'decide who sees customers, sites and devices on %p',
    async id => {
      const { as, stop, watch } = await startCatalog(await databases.init(id));
      const engineer = as(LI_NA);
      const contact = as(HE);
      await eventually(async () => {
        await watch();
        expect(await engineer.list()).toEqual(ACME);
        expect(await contact.list()).toEqual([...ACME, ...OTHER].sort());
      });

      const { items } = await engineer.get('/entities/by-query?limit=50');
      expect(items).toHaveLength(ACME.length);
      const { items: byRefs } = await engineer.post('/entities/by-refs', {
        entityRefs: [ACME[0], ...OTHER],
      });
      expect(byRefs).toMatchObject([
        { metadata: { name: 'acme' } },
        null,
        null,
      ]);
      const { facets } = await engineer.get('/entity-facets?facet=kind');
      expect(facets.kind).toHaveLength(3);
      expect(facets.kind[0].count).toBe(1);
      const hidden = await engineer.get(
        '/entities/by-name/device/default/other-db',
      );
      expect(hidden.error.name).toBe('NotFoundError');

      // Another team takes the customer over, with everything it has.
      directory.setContent({ 'customers.yaml': yaml({ owner: 'west' }) });
      await engineer.post('/refresh', { entityRef: ACME[0] });
      await eventually(async () => {
        await watch();
        expect(await engineer.list()).toEqual([]);
      });
      await stop();
    },
  );
});
