import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Recurrence,
  RecurrenceKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { NewDraft } from '../src/knowledge/drafts/DraftRegister';
import { DefaultCaseReviewService } from '../src/knowledge/review/DefaultCaseReviewService';
import { CaseIndexer } from '../src/knowledge/cases/CaseIndexer';
import { DatabaseCaseStore } from '../src/knowledge/cases/DatabaseCaseStore';
import { DatabaseFeedbackStore } from '../src/knowledge/cases/DatabaseFeedbackStore';
import { DefaultCaseService } from '../src/knowledge/cases/DefaultCaseService';
import { MIGRATIONS_DIRECTORY } from '../src/platform/database/migrate';
import { DeviceDirectory } from '../src/inventory/devices/DeviceDirectory';
import { DeviceRegister } from '../src/inventory/devices/DeviceRegister';
import { DatabaseProtectedNames } from '../src/knowledge/recurrences/drafting/DatabaseProtectedNames';
import { FakeCoverage } from '../src/incidents/log/__testUtils__/createTestIncidentService';
import { DatabaseIncidentFaults } from '../src/incidents/log/DatabaseIncidentFaults';
import { DatabaseIncidentStore } from '../src/incidents/log/DatabaseIncidentStore';
import { DatabaseRecurringIncidents } from '../src/incidents/grouping/DatabaseRecurringIncidents';
import { DefaultIncidentService } from '../src/incidents/log/DefaultIncidentService';
import { ModelCatalog } from '../src/inventory/ledgers/models/ModelCatalog';
import { CaseDrafter } from '../src/knowledge/recurrences/drafting/CaseDrafter';
import { CatalogPersonNames } from '../src/knowledge/recurrences/drafting/CatalogPersonNames';
import { DefaultRecurrenceService } from '../src/knowledge/recurrences/DefaultRecurrenceService';
import { createCaseFiles } from './createCases';
import { createRegister, NOW, writeIncidents } from './createIncidents';
import { onEachDatabase } from './databases';
import { measure } from './measure';

const INCIDENTS = Number(process.argv[2] ?? 100_000);
const CASES = 500;
const QUESTIONS = 15;

const all = { scope: 'all' as const, limit: 50 };

async function measureRecurrence(title: string, db: Knex): Promise<void> {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const register = createRegister();
  const deviceRegister = new DeviceRegister({ db });
  await deviceRegister.rememberFromCatalog({
    customers: register.customers.map(it => ({ ...it, source: 'catalog' })),
    sites: register.sites.map(it => ({ ...it, source: 'catalog' })),
    devices: register.devices.map(it => ({ ...it, source: 'catalog' })),
  });
  const began = performance.now();
  await writeIncidents(db, INCIDENTS);
  if (db.client.config.client === 'pg') await db.raw('vacuum analyze');
  console.log(
    `\n${title}: ${INCIDENTS} incidents of a year, ${
      register.devices.length
    } devices, ${CASES} cases; written in ${Math.round(
      (performance.now() - began) / 1000,
    )} s`,
  );

  const now = () => NOW;
  const knowledgeBase = {
    entityRef: 'component:default/knowledge-base',
    publishing: 'commit' as const,
    pollInterval: { seconds: 20 },
    read: async () => ({ revision: '1', files: createCaseFiles(CASES) }),
    publish: async () => '',
  };
  const store = new DatabaseCaseStore({ db });
  const indexer = new CaseIndexer({
    store,
    knowledgeBase,
    events: { publish: async () => {}, subscribe: async () => {} },
    logger: { ...console, info: () => {} } as never,
  });
  await indexer.index();
  const models = ModelCatalog.load();
  const cases = new DefaultCaseService({
    store,
    feedback: new DatabaseFeedbackStore({ db }),
    indexer,
    knowledgeBase,
    faults: new DatabaseIncidentFaults({ db }),
    devices: new DeviceDirectory({
      db,
      register: deviceRegister,
      catalog: catalogServiceMock(),
    }),
    models,
    now,
  });
  const recurringIncidents = new DatabaseRecurringIncidents({ db });
  const drafted: NewDraft[] = [];
  const recurrences = new DefaultRecurrenceService({
    incidents: recurringIncidents,
    cases,
    drafts: {
      createDraft: async draft => {
        drafted.push(draft);
        return {} as never;
      },
      findOpenDrafts: async () => new Map(),
      listWrittenCases: async () => new Map(),
    },
    drafter: new CaseDrafter({
      names: new DatabaseProtectedNames({ db }),
      people: new CatalogPersonNames({
        auth: { getOwnServiceCredentials: async () => ({}) } as never,
        catalog: catalogServiceMock(),
      }),
      timeZone: 'Asia/Shanghai',
    }),
    models,
    settings: { minimumIncidents: 3, windowDays: 365 },
    timeZone: 'Asia/Shanghai',
    now,
  });
  const coverage = new FakeCoverage();
  const incidents = new DefaultIncidentService({
    store: new DatabaseIncidentStore(db),
    coverage,
    calendars: coverage,
    timeZone: 'Asia/Shanghai',
    now,
  });
  const caseReview = new DefaultCaseReviewService({
    recurrences,
    recurringIncidents,
    incidents,
    cases,
    findings: { listFindings: async () => ({ items: [] }) },
    timeZone: 'Asia/Shanghai',
    now,
  });

  const first: Partial<Record<RecurrenceKind, Recurrence>> = {};
  const kinds = ['device', 'model-part', 'fault-code', 'site'] as const;
  for (const kind of kinds) {
    const { items } = await recurrences.listRecurrences({
      ...all,
      kind: [kind],
    });
    [first[kind]] = items;
    await measure(`list, kind ${kind} (50)`, QUESTIONS, () =>
      recurrences.listRecurrences({ ...all, kind: [kind] }),
    );
  }
  await measure('list, all kinds (50)', QUESTIONS, () =>
    recurrences.listRecurrences(all),
  );
  await measure('list, all kinds, without a case (50)', QUESTIONS, () =>
    recurrences.listRecurrences({ ...all, withoutCase: true }),
  );
  await measure('list, all kinds, one customer (50)', QUESTIONS, () =>
    recurrences.listRecurrences({
      ...all,
      customerRef: 'customer:default/customer-7',
    }),
  );
  await measure('list, all kinds, scope of ten customers (50)', QUESTIONS, () =>
    recurrences.listRecurrences({
      ...all,
      scope: {
        field: 'customerRef',
        values: Array.from(
          { length: 10 },
          (_, i) => `customer:default/customer-${i}`,
        ),
      } as never,
    }),
  );
  await measure('list, all kinds, window of 90 days (50)', QUESTIONS, () =>
    recurrences.listRecurrences({ ...all, windowDays: 90 }),
  );
  for (const kind of kinds) {
    const { key = '', incidentCount } = first[kind] ?? {};
    await measure(`one ${kind} of ${incidentCount} incidents`, QUESTIONS, () =>
      recurrences.getRecurrence(key, { scope: 'all' }),
    );
    await measure(`draft of this ${kind}`, QUESTIONS, () =>
      recurrences.draftCase(key, {
        scope: 'all',
        language: 'zh',
        authorRef: 'user:default/wu.jing',
      }),
    );
  }
  await measure('case review of a month', QUESTIONS, () =>
    caseReview.getCaseReview({
      from: '2026-10-01',
      to: '2026-10-31',
      incidents: 'all',
      findings: 'all',
    }),
  );
  const device = register.devices[3];
  await measure('match a device, with its incidents', 100, () =>
    cases.matchDevice(device, {
      userRef: 'user:default/chen.wei',
      limit: 5,
      incidents: 'all',
    }),
  );
  const log = await incidents.getLog('INC-000777');
  await measure('match an incident', 100, () =>
    cases.matchIncident(log, { userRef: 'user:default/chen.wei', limit: 5 }),
  );
}

onEachDatabase('recurrence', measureRecurrence).catch(error => {
  console.error(error);
  process.exitCode = 1;
});
