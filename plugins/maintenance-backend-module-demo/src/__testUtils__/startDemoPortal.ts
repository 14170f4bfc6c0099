import {
  BackendFeature,
  createServiceFactory,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import maintenancePlugin from '@weibao/backstage-plugin-maintenance-backend';
import { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';

const PACKAGE = '@weibao/backstage-plugin-maintenance-backend-module-demo';
const LEDGERS = 'maintenance-ledger-sources';
const IMPORT = 'maintenance-history-import-demo';

/** The portal's own ledgers, found from wherever tests run. */
function readLedgerSources() {
  const path = resolvePackagePath(PACKAGE, '../../app-config.yaml');
  const { maintenance } = parse(readFileSync(path, 'utf8'));
  const backend = resolvePackagePath(PACKAGE, '../../packages/backend');
  return maintenance.ledgers.sources.map((source: { file: string }) => ({
    ...source,
    file: resolve(backend, source.file),
  }));
}

/**
 * The plugin on a database, whose tasks run when a test says so.
 *
 * @param module - that brings the demo along
 */
export async function startDemoPortal(
  database: Knex,
  module: BackendFeature,
  settings: { demoData?: boolean; knowledgeBase?: object } = { demoData: true },
) {
  const scheduler = mockServices.scheduler.mock();
  const notifications = { send: jest.fn(async () => {}) };
  const events = {
    publish: jest.fn(async (_: { topic: string }) => {}),
    subscribe: jest.fn(async () => {}),
  };
  const backend = await startTestBackend({
    features: [
      maintenancePlugin,
      module,
      scheduler.factory,
      catalogServiceMock.factory(),
      mockServices.database.factory({ knex: database }),
      mockServices.rootConfig.factory({
        data: {
          maintenance: {
            ...settings,
            ledgers: { sources: readLedgerSources() },
          },
        },
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: async () => {} }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
    ],
  });
  const findTask = (id: string) =>
    scheduler.scheduleTask.mock.calls
      .map(([task]) => task)
      .find(task => task.id === id);
  const run = async (id: string, signal = new AbortController().signal) => {
    const task = findTask(id);
    if (!task) throw new Error(`Nobody has scheduled ${id}`);
    await task.fn(signal);
    return task.signal?.aborted === true;
  };
  return {
    database,
    events,
    notifications,
    stop: () => backend.stop(),
    importTask: () => findTask(IMPORT),
    importLedgers: () => run(LEDGERS),
    /** Tells whether it is over and done with. */
    load: (signal?: AbortSignal) => run(IMPORT, signal),
    get: async (path: string, query: object = {}) => {
      const answer = await request(backend.server)
        .get(`/api/maintenance${path}`)
        .query(query)
        .set('authorization', mockCredentials.user.header());
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.body;
    },
  };
}
