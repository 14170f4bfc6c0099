import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import Router from 'express-promise-router';
import { setTimeout as pause } from 'node:timers/promises';
import catalogModuleMaintenance from '../src';
import { InMemoryLedgerFeed } from '../src/__testUtils__/InMemoryLedgerFeed';

const LARGE = Number(process.argv[2] ?? 50_000);
const SMALL = 6;
/** The large ledger is on its way for so long when the small one comes. */
const HEAD_START_MS = 10_000;

/**
 * How long the devices of a small ledger take into a catalog (SQLite, in memory)
 * that is busy with a large one.
 */
async function main() {
  const feed = new InMemoryLedgerFeed();
  const events = mockServices.events();
  const catalog = await startCatalog(feed, events);
  const ledgersChanged = () =>
    events.publish({ topic: 'maintenance.ledger', eventPayload: {} });

  feed.customer({ name: 'acme' });
  feed.devices(LARGE);
  const beganAt = Date.now();
  await ledgersChanged();
  await pause(HEAD_START_MS);

  feed.customer({ name: 'other' });
  for (let i = 0; i < SMALL; i++) {
    feed.device({ name: `small-${i}`, customerRef: 'customer:default/other' });
  }
  const cameAt = Date.now();
  await ledgersChanged();
  await shows(catalog, 'customer:default/other', SMALL);
  console.log(
    `${SMALL} devices after ${LARGE}: ${seconds(cameAt)}, while ${await count(
      catalog,
      'customer:default/acme',
    )} of the ${LARGE} are there`,
  );
  await shows(catalog, 'customer:default/acme', LARGE);
  console.log(`all ${LARGE}: ${seconds(beganAt)}`);
  process.exit(0);
}

async function startCatalog(
  feed: InMemoryLedgerFeed,
  events: ReturnType<typeof mockServices.events>,
): Promise<CatalogService> {
  let catalog: CatalogService | undefined;
  const maintenance = createBackendPlugin({
    pluginId: 'maintenance',
    register(env) {
      env.registerInit({
        deps: {
          catalogService: catalogServiceRef,
          httpRouter: coreServices.httpRouter,
        },
        async init({ catalogService, httpRouter }) {
          catalog = catalogService;
          const router = Router();
          router.get('/devices/feed', async (req, res) => {
            const { after, limit } = req.query;
            res.json(
              await feed.read({ after: Number(after), limit: Number(limit) }),
            );
          });
          httpRouter.use(router);
        },
      });
    },
  });
  await startTestBackend({
    features: [
      catalogBackend,
      catalogModuleMaintenance,
      maintenance,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      mockServices.rootConfig.factory({
        data: { app: { baseUrl: 'https://portal.test' } },
      }),
      mockServices.rootLogger.factory({ level: 'warn' }),
    ],
  });
  if (!catalog) throw new Error('The backend did not start');
  return catalog;
}

async function count(
  catalog: CatalogService,
  customerRef: string,
): Promise<number> {
  const { totalItems } = await catalog.queryEntities(
    {
      filter: { kind: 'Device', 'spec.customer': customerRef },
      fields: ['metadata.name'],
      limit: 1,
    },
    { credentials: await mockServices.auth().getOwnServiceCredentials() },
  );
  return totalItems;
}

async function shows(
  catalog: CatalogService,
  customerRef: string,
  devices: number,
): Promise<void> {
  while ((await count(catalog, customerRef)) < devices) await pause(1_000);
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

main();
