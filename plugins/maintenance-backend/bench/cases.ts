import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Incident } from '@weibao/backstage-plugin-maintenance-common';
import {
  FAULT_SCENARIOS,
  SeededRandom,
} from '@weibao/backstage-plugin-maintenance-backend-module-demo';
import { Knex } from 'knex';
import { CaseIndexer } from '../src/knowledge/cases/CaseIndexer';
import { CaseStore } from '../src/knowledge/cases/CaseStore';
import { FeedbackStore } from '../src/knowledge/cases/FeedbackStore';
import { CaseService } from '../src/knowledge/cases/CaseService';
import { compileCases } from '../src/knowledge/cases/matching/compileCases';
import { matchCases } from '../src/knowledge/cases/matching/matchCases';
import { MIGRATIONS_DIRECTORY } from '../src/platform/database/migrate';
import { DeviceDirectory } from '../src/inventory/devices/DeviceDirectory';
import { DeviceRegister } from '../src/inventory/devices/DeviceRegister';
import { IncidentFaults } from '../src/incidents/log/IncidentFaults';
import { IncidentStore } from '../src/incidents/log/IncidentStore';
import { IncidentService } from '../src/incidents/log/IncidentService';
import { FakeCoverage } from '../src/incidents/log/__testUtils__/createTestIncidentService';
import { ModelCatalog } from '../src/inventory/ledgers/models/ModelCatalog';
import { createCaseFiles, DEVICE } from './createCases';
import { onEachDatabase } from './databases';
import { measure } from './measure';

const CASES = 500;
const INCIDENTS = Number(process.argv[2] ?? 3000);
const FEEDBACK = 5000;
const QUESTIONS = 500;

const ENGINEER = 'user:default/chen.wei';
const question = { userRef: ENGINEER, limit: 5 };

async function reportIncidents(db: Knex): Promise<IncidentService> {
  const clock = { now: new Date('2026-01-01T00:00:00Z') };
  const coverage = new FakeCoverage();
  const incidents = new IncidentService({
    store: new IncidentStore(db),
    coverage,
    calendars: coverage,
    timeZone: 'Asia/Shanghai',
    now: () => clock.now,
  });
  const random = new SeededRandom('incidents');
  const add = async (incident: Incident, event: object) =>
    incidents.addEvent(
      await incidents.getLog(incident.id),
      { version: incident.version, ...event } as never,
      ENGINEER,
    );
  for (let i = 0; i < INCIDENTS; i++) {
    clock.now = new Date(clock.now.getTime() + 2 * 60 * 60_000);
    const { zh, faultCode, part } = random.pick(FAULT_SCENARIOS);
    const reported = await incidents.reportIncident(
      {
        device: DEVICE,
        level: 'II',
        title: random.pick(zh.titles),
        description: random.pick(zh.descriptions),
        reporter: { name: '何志强' },
      },
      ENGINEER,
    );
    const taken = await add(reported, { type: 'acknowledge' });
    const { cause, solution } = zh;
    await add(taken, {
      type: 'resolve',
      cause,
      solution,
      faultCode,
      faultPart: part?.name,
    });
  }
  return incidents;
}

async function giveFeedback(db: Knex, slugs: string[]): Promise<void> {
  const store = new FeedbackStore({ db });
  const random = new SeededRandom('feedback');
  for (let i = 0; i < FEEDBACK; i++) {
    await store.putFeedback({
      id: String(i),
      slug: random.pick(slugs),
      userRef: `user:default/engineer-${i % 50}`,
      worked: random.chance(0.7),
      givenAt: new Date(0).toISOString(),
      device: { ...DEVICE, deviceRef: `device:default/other-${i}` },
    });
  }
}

async function measureCases(title: string, db: Knex): Promise<void> {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  console.log(
    `\n${title}: ${CASES} cases, ${INCIDENTS} incidents of one device, ${FEEDBACK} words of feedback`,
  );
  const register = new DeviceRegister({ db });
  await register.rememberFromCatalog({
    customers: [],
    sites: [],
    devices: [
      {
        ...DEVICE,
        source: 'catalog',
        modelMatched: true,
        lifecycle: 'production',
        parameters: { 硬盘固件: 'HPD7', 'BIOS 版本': 'U30 v2.40' },
      },
    ],
  });
  const devices = new DeviceDirectory({
    db,
    register,
    catalog: catalogServiceMock(),
  });

  const files = createCaseFiles(CASES);
  let revision = 0;
  const knowledgeBase = {
    entityRef: 'component:default/knowledge-base',
    publishing: 'commit' as const,
    pollInterval: { seconds: 20 },
    read: async () => ({ revision: String(revision), files: [...files] }),
    publish: async () => '',
  };
  const store = new CaseStore({ db });
  const indexer = new CaseIndexer({
    store,
    knowledgeBase,
    events: { publish: async () => {}, subscribe: async () => {} },
    logger: { ...console, info: () => {} } as never,
  });
  await measure('index all cases', 1, () => indexer.index());
  await measure('index one changed case', 10, () => {
    revision += 1;
    files[0] = { ...files[0], content: `${files[0].content}\n` };
    return indexer.index();
  });
  await measure('look for changes, none', 100, () => indexer.index());

  const incidents = await reportIncidents(db);
  const all = await store.readAll();
  await giveFeedback(
    db,
    all.map(({ slug }) => slug),
  );
  const createCases = () =>
    new CaseService({
      store,
      feedback: new FeedbackStore({ db }),
      indexer,
      knowledgeBase,
      faults: new IncidentFaults({ db }),
      devices,
      models: ModelCatalog.load(),
      now: () => new Date('2026-09-08T00:00:00Z'),
    });
  const cases = createCases();
  const device = await devices.findDevice(
    { deviceRef: DEVICE.deviceRef },
    { credentials: mockCredentials.user() },
  );
  const ids = Array.from(
    { length: QUESTIONS },
    (_, i) => `INC-${String(((i * 7) % INCIDENTS) + 1).padStart(6, '0')}`,
  );

  await measure('first match after a change', 10, () =>
    createCases().matchDevice(device, { ...question, incidents: 'all' }),
  );
  await measure('match a device, with its incidents', QUESTIONS, () =>
    cases.matchDevice(device, { ...question, incidents: 'all' }),
  );
  await measure('match a device, without incidents', QUESTIONS, () =>
    cases.matchDevice(device, question),
  );
  await measure('match an incident', QUESTIONS, async i =>
    cases.matchIncident(await incidents.getLog(ids[i]), question),
  );
  await measure('list cases by a word (25)', 100, () =>
    cases.listCases({ q: '硬盘', limit: 25 }),
  );

  const compiled = compileCases(all);
  const faults = await new IncidentFaults({ db }).listDeviceFaults({
    deviceRef: DEVICE.deviceRef,
    since: new Date(0),
    scope: 'all',
    limit: 30,
  });
  await measure('  of which comparing, thirty faults', QUESTIONS, () =>
    matchCases(compiled, { device, faults }, new Map(), question.limit),
  );
  await measure('  of which comparing, one fault', QUESTIONS, i =>
    matchCases(
      compiled,
      { device, faults: [faults[i % faults.length]] },
      new Map(),
      question.limit,
    ),
  );
}

onEachDatabase('cases', measureCases).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
