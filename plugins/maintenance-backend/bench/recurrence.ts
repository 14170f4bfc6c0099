import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  Recurrence,
  RecurrenceKind,
} from '@weibao/backstage-plugin-maintenance-common';
import { Knex } from 'knex';
import { CaseDraftStore } from '../src/knowledge/drafts/CaseDraftStore';
import { DraftRegister } from '../src/knowledge/drafts/DraftRegister';
import { CaseReviewService } from '../src/knowledge/review/CaseReviewService';
import { CaseIndexer } from '../src/knowledge/cases/CaseIndexer';
import { CaseStore } from '../src/knowledge/cases/CaseStore';
import { FeedbackStore } from '../src/knowledge/cases/FeedbackStore';
import { CaseService } from '../src/knowledge/cases/CaseService';
import { MIGRATIONS_DIRECTORY } from '../src/platform/database/migrate';
import { DeviceDirectory } from '../src/inventory/devices/DeviceDirectory';
import { DeviceRegister } from '../src/inventory/devices/DeviceRegister';
import { ProtectedNames } from '../src/knowledge/recurrences/drafting/ProtectedNames';
import { FakeCoverage } from '../src/incidents/log/__testUtils__/createTestIncidentService';
import { IncidentFaults } from '../src/incidents/log/IncidentFaults';
import { IncidentStore } from '../src/incidents/log/IncidentStore';
import { RecurringIncidents } from '../src/incidents/grouping/RecurringIncidents';
import { IncidentService } from '../src/incidents/log/IncidentService';
import { ModelCatalog } from '../src/inventory/ledgers/models/ModelCatalog';
import { CaseDrafter } from '../src/knowledge/recurrences/drafting/CaseDrafter';
import { PersonNames } from '../src/knowledge/recurrences/drafting/PersonNames';
import { RecurrenceService } from '../src/knowledge/recurrences/RecurrenceService';
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
  const store = new CaseStore({ db });
  const indexer = new CaseIndexer({
    store,
    knowledgeBase,
    events: { publish: async () => {}, subscribe: async () => {} },
    logger: { ...console, info: () => {} } as never,
  });
  await indexer.index();
  const models = ModelCatalog.load();
  const cases = new CaseService({
    store,
    feedback: new FeedbackStore({ db }),
    indexer,
    knowledgeBase,
    faults: new IncidentFaults({ db }),
    devices: new DeviceDirectory({
      db,
      register: deviceRegister,
      catalog: catalogServiceMock(),
    }),
    models,
    now,
  });
  const recurringIncidents = new RecurringIncidents({ db });
  const recurrences = new RecurrenceService({
    incidents: recurringIncidents,
    cases,
    drafts: new DraftRegister({
      store: new CaseDraftStore({ db }),
      knowledgeBase,
    }),
    drafter: new CaseDrafter({
      names: new ProtectedNames({ db }),
      people: new PersonNames({
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
  const incidents = new IncidentService({
    store: new IncidentStore(db),
    coverage,
    calendars: coverage,
    timeZone: 'Asia/Shanghai',
    now,
  });
  const caseReview = new CaseReviewService({
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
