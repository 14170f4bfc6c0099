import { mockCredentials } from '@backstage/backend-test-utils';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { createTestApi } from '../../../__testUtils__/createTestApi';
import { createTestDeps } from '../../../__testUtils__/createTestDeps';
import { allow } from '../../../platform/authorization/__testUtils__/createTestAuthorization';
import { MIGRATIONS_DIRECTORY } from '../../../platform/database/migrate';
import { aDeviceRecord } from '../../../inventory/devices/__testUtils__/aDeviceRecord';
import { createServices } from '../../../services';
import { InMemoryKnowledgeBase } from './InMemoryKnowledgeBase';

/** Two servers of one model of `acme`, and a switch of another customer. */
export const DB01 = 'device:default/acme-db01';
export const DB02 = 'device:default/acme-db02';
export const SWITCH = 'device:default/other-sw1';

const DEVICES = [
  aDeviceRecord('acme-db01', {
    title: 'Database 1',
    manufacturer: 'HPE',
    model: 'ProLiant DL380 Gen10',
    parameters: { 硬盘固件: 'HPD7' },
  }),
  aDeviceRecord('acme-db02', {
    title: 'Database 2',
    manufacturer: '慧与',
    model: 'DL380 Gen10',
  }),
  aDeviceRecord('other-sw1', {
    title: 'Switch 1',
    customerRef: 'customer:default/other',
    type: 'switch',
    manufacturer: 'Cisco',
    model: 'Catalyst 9300-48T',
  }),
];

const NOON = new Date('2026-11-22T04:00:00Z');
const ENGINEER = 'user:default/chen.wei';

/**
 * The API on a real database with devices of two customers; `clock.now` is
 * noon in Shanghai on 2026-11-22.
 */
export async function createCasesApi(db: Knex) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const clock = { now: NOON };
  const policy = { decide: allow };
  const knowledgeBase = new InMemoryKnowledgeBase();
  const deps = createTestDeps(db, {
    knowledgeBase,
    now: () => clock.now,
  });

  /** As on another instance of the backend. */
  function createInstance() {
    const events = { publish: jest.fn(async () => {}), subscribe: jest.fn() };
    const services = createServices({ ...deps, events });
    const { service: cases, indexer } = services.cases;
    return { cases, events, indexer, services };
  }
  const { services, ...instance } = createInstance();
  const { directory, register } = services.devices;
  const incidents = services.incidents.service;
  await register.rememberFromCatalog({
    customers: [],
    sites: [],
    devices: DEVICES,
  });

  return {
    ...createTestApi(deps, {
      policy: permission => policy.decide(permission),
      services,
    }),
    ...instance,
    as: (userRef: string) => mockCredentials.user.header(userRef),
    clock,
    createInstance,
    incidents,
    knowledgeBase,
    logger: deps.logger,
    policy,
    /** A fault of a device, with events that follow its report. */
    report: async (
      deviceRef: string,
      fault: { title: string; description?: string },
      ...following: Parameters<typeof incidents.addEvent>[1][]
    ): Promise<Incident> => {
      const device = (await directory.getDevices([deviceRef])).get(deviceRef)!;
      const { lifecycle, ownerRef, withdrawn, ...facts } = device;
      let incident = await incidents.reportIncident(
        { ...fault, device: facts, level: 'II', reporter: { name: 'Kevin' } },
        ENGINEER,
      );
      for (const event of following) {
        incident = await incidents.addEvent(
          await incidents.getLog(incident.id),
          { ...event, version: incident.version },
          ENGINEER,
        );
      }
      return incident;
    },
    /** Forgets what tests have written, except the index of cases. */
    reset: async () => {
      clock.now = NOON;
      policy.decide = allow;
      for (const table of ['case_feedback', 'incident_events', 'incidents']) {
        await db(table).delete();
      }
    },
  };
}
