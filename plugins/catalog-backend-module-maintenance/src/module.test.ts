import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import scaffolderEntityModel from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import Router from 'express-promise-router';
import { resolve as resolvePath } from 'path';
import request from 'supertest';
import catalogModuleMaintenance from '.';
import { InMemoryLedgerFeed } from './__testUtils__/InMemoryLedgerFeed';

const ORGANISATION_YAML = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: engineers }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: li.na }
spec: { memberOf: [engineers] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: portal }
spec: { type: website, lifecycle: production, owner: engineers }
---
apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: report-a-fault }
spec: { type: service, owner: engineers, parameters: [], steps: [] }
---
apiVersion: weibao.io/v1alpha1
kind: Customer
metadata: { name: demo-lab }
spec: { owner: engineers }
---
apiVersion: weibao.io/v1alpha1
kind: Site
metadata: { name: demo-lab-room }
spec: { customer: demo-lab, owner: engineers, timeZone: Asia/Shanghai }
---
apiVersion: weibao.io/v1alpha1
kind: Device
metadata: { name: demo-lab-switch }
spec:
  type: switch
  manufacturer: H3C
  model: S6520X
  customer: Demo-Lab
  site: demo-lab-room
  lifecycle: experimental
  owner: engineers
  installedOn: 2023-05-06
---
apiVersion: weibao.io/v1alpha1
kind: Device
metadata: { name: no-such-customer-kind }
spec:
  type: switch
  manufacturer: H3C
  model: S6520X
  customer: group:engineers
  lifecycle: experimental
  owner: engineers
`;

const KINDS_IN_YAML = [
  'Group',
  'User',
  'Component',
  'Template',
  'Customer',
  'Site',
  'Device',
];

jest.setTimeout(60_000);

describe('catalogModuleMaintenance', () => {
  const directory = createMockDirectory();

  async function startCatalog(files: string[]) {
    const feed = new InMemoryLedgerFeed();
    // One bus for both plugins; the mock otherwise makes one for each.
    const events = mockServices.events();

    const maintenance = createBackendPlugin({
      pluginId: 'maintenance',
      register(env) {
        env.registerInit({
          deps: {
            httpAuth: coreServices.httpAuth,
            httpRouter: coreServices.httpRouter,
          },
          async init({ httpAuth, httpRouter }) {
            const router = Router();
            router.get('/devices/feed', async (req, res) => {
              await httpAuth.credentials(req, { allow: ['service'] });
              res.json(
                await feed.read({
                  after: Number(req.query.after),
                  limit: Number(req.query.limit),
                }),
              );
            });
            httpRouter.use(router);
          },
        });
      },
    });

    const { server } = await startTestBackend({
      features: [
        catalogBackend,
        scaffolderEntityModel,
        catalogModuleMaintenance,
        maintenance,
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.test' },
            maintenance: { knowledgeBase: { directory: directory.path } },
            catalog: {
              providers: {
                maintenance: { defaultOwner: 'group:default/engineers' },
              },
              // No rules for the whole catalog: what comes from ledgers
              // needs none, and files are allowed to where they are listed.
              locations: files.map(target => ({
                type: 'file',
                target,
                rules: [{ allow: KINDS_IN_YAML }],
              })),
            },
          },
        }),
      ],
    });

    async function ledgersChanged() {
      await events.publish({ topic: 'maintenance.ledger', eventPayload: {} });
    }

    async function find(filter: string): Promise<Entity[]> {
      const response = await request(server)
        .get('/api/catalog/entities/by-query')
        .query({ filter });
      expect(response.status).toBe(200);
      return response.body.items;
    }

    return { feed, ledgersChanged, find };
  }

  function names(entities: Entity[]) {
    return entities.map(entity => entity.metadata.name).sort();
  }

  async function eventually(check: () => Promise<void>) {
    const giveUpAt = Date.now() + 20_000;
    for (;;) {
      try {
        await check();
        return;
      } catch (error) {
        if (Date.now() > giveUpAt) {
          throw error;
        }
        await new Promise(resolve => setTimeout(resolve, 200));
      }
    }
  }

  it('keeps the catalog in step with the ledgers, beside entities in YAML', async () => {
    directory.setContent({ 'organisation.yaml': ORGANISATION_YAML });
    const { feed, ledgersChanged, find } = await startCatalog([
      directory.resolve('organisation.yaml'),
    ]);

    // YAML: the new kinds, and those of Backstage and of the scaffolder.
    await eventually(async () => {
      expect(names(await find('spec.owner=engineers'))).toEqual([
        'demo-lab',
        'demo-lab-room',
        'demo-lab-switch',
        'portal',
        'report-a-fault',
      ]);
      expect(names(await find('kind=group'))).toEqual(['engineers']);
      expect(names(await find('kind=user'))).toEqual(['li.na']);
    });
    expect(names(await find('kind=location'))).toHaveLength(1);

    // A ledger arrives.
    feed.customer({ name: 'acme', title: '海滨港务' });
    feed.site({ name: 'acme-hq' });
    feed.device({ name: 'acme-db-01', siteRef: 'site:default/acme-hq' });
    feed.device({ name: 'acme-db-02' });
    feed.device({ name: 'demo-lab-switch', model: 'taken by YAML' });
    await ledgersChanged();
    await eventually(async () => {
      expect(
        names(await find('kind=device,spec.customer=customer:default/acme')),
      ).toEqual(['acme-db-01', 'acme-db-02']);
    });

    // A name that is taken stays with whom it belongs to.
    const [labSwitch] = await find('metadata.name=demo-lab-switch');
    expect(labSwitch.spec?.model).toBe('S6520X');

    // Short references in YAML are found by the same filter.
    const [lab] = await find('spec.customer=customer:default/demo-lab');
    expect(lab.spec?.customer).toBe('customer:default/demo-lab');
    expect(
      names(
        await find(
          'kind=device,spec.customer=customer:default/demo-lab,spec.site=site:default/demo-lab-room',
        ),
      ),
    ).toEqual(['demo-lab-switch']);

    // Devices point at what they belong to; nothing lists devices.
    const [device] = await find('metadata.name=acme-db-01');
    expect(device.relations).toEqual([
      { type: 'belongsTo', targetRef: 'customer:default/acme' },
      { type: 'locatedAt', targetRef: 'site:default/acme-hq' },
      { type: 'ownedBy', targetRef: 'group:default/engineers' },
    ]);
    const [customer] = await find('metadata.name=acme');
    expect(customer.relations).toEqual([
      { type: 'hasSite', targetRef: 'site:default/acme-hq' },
      { type: 'ownedBy', targetRef: 'group:default/engineers' },
    ]);
    const [group] = await find('kind=group');
    expect(
      group.relations?.filter(({ targetRef }) =>
        targetRef.startsWith('device:'),
      ),
    ).toEqual([]);

    // A row changes, and another leaves its ledger.
    feed.device({ name: 'acme-db-01', rack: 'B07' });
    feed.device({
      name: 'acme-db-02',
      withdrawn: true,
      withdrawnAt: '2026-11-23T04:00:00.000Z',
    });
    await ledgersChanged();
    await eventually(async () => {
      const devices = await find('spec.customer=customer:default/acme');
      expect(names(devices)).toEqual(['acme-db-01', 'acme-db-02', 'acme-hq']);
      expect(names(await find('kind=device,spec.lifecycle=withdrawn'))).toEqual(
        ['acme-db-02'],
      );
      const [moved] = await find('metadata.name=acme-db-01');
      expect(moved.spec?.rack).toBe('B07');
    });

    // The feed fails while something changes: all stays, and is caught up on.
    feed.device({ name: 'acme-db-03' });
    feed.failure = new Error('out of order');
    await ledgersChanged();
    await eventually(async () => {
      expect(feed.requests.length).toBeGreaterThanOrEqual(3);
    });
    expect(names(await find('kind=device'))).toEqual([
      'acme-db-01',
      'acme-db-02',
      'demo-lab-switch',
    ]);
    feed.failure = undefined;
    await ledgersChanged();
    await eventually(async () => {
      expect(names(await find('kind=device'))).toEqual([
        'acme-db-01',
        'acme-db-02',
        'acme-db-03',
        'demo-lab-switch',
      ]);
    });
  });

  it('accepts the example organisation', async () => {
    const examples = resolvePath(__dirname, '../../../examples/organisation');
    const { find } = await startCatalog([
      resolvePath(examples, 'org.yaml'),
      resolvePath(examples, 'customers.yaml'),
    ]);

    await eventually(async () => {
      expect(await find('kind=user')).toHaveLength(11);
      expect(await find('kind=group')).toHaveLength(7);
      expect(
        names(await find('spec.customer=customer:default/demo-lab')),
      ).toEqual([
        'demo-lab-pudong',
        'demo-lab-server-01',
        'demo-lab-storage-01',
        'demo-lab-switch-01',
      ]);
      // Nobody has described it in YAML.
      expect(
        names(await find('kind=component,spec.type=documentation')),
      ).toEqual(['knowledge-base']);
    });

    const entities = [
      ...(await find('kind=component')),
      ...(await find('kind=user')),
      ...(await find('kind=group')),
      ...(await find('spec.owner=platform-team')),
    ];
    const refs = entities.map(entity => stringifyEntityRef(entity));
    const targets = entities
      .flatMap(entity => entity.relations ?? [])
      .map(({ targetRef }) => targetRef);
    expect(targets.filter(target => !refs.includes(target))).toEqual([]);
  });
});
