import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  parseCase,
  Recurrence,
} from '@weibao/backstage-plugin-maintenance-common';
import { createDemoImport } from '@weibao/backstage-plugin-maintenance-backend-module-demo';
import { Knex } from 'knex';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { createTestDeps } from '../../__testUtils__/createTestDeps';
import { scheduleHistoryImports } from '../../historyImport/__testUtils__/scheduleHistoryImports';
import { verifyHashChain } from '../../incidents/log/hashChain';
import { LedgerSources } from '../../inventory/ledgers/LedgerSources';
import { MIGRATIONS_DIRECTORY } from '../../platform/database/migrate';
import { createServices } from '../../services';
import { IndexedCase } from '../cases/IndexedCase';
import { ProtectedNames } from './drafting/ProtectedNames';
import { CaseDraftStore } from '../drafts/CaseDraftStore';
import { DraftRegister } from '../drafts/DraftRegister';
import {
  GroupedIncident,
  RecurringIncidents,
} from '../../incidents/grouping/RecurringIncidents';
import { ModelCatalog } from '../../inventory/ledgers/models/ModelCatalog';
import { RecurrenceService } from './RecurrenceService';
import { CaseDrafter } from './drafting/CaseDrafter';
import { PersonNames } from './drafting/PersonNames';
import { parseRecurrenceKey } from '../../incidents/grouping/RecurrenceIdentity';
import { recurrenceWindow } from './recurrenceWindow';

jest.setTimeout(300_000);

const PACKAGE = '@weibao/backstage-plugin-maintenance-backend';
const CASES = resolvePackagePath(PACKAGE, '../../knowledge-base/docs/cases');

/** The cases that the repository comes with. */
function readKnowledgeBase(): IndexedCase[] {
  return readdirSync(CASES)
    .filter(name => name.endsWith('.md'))
    .flatMap(name => {
      const { metadata } = parseCase(readFileSync(join(CASES, name), 'utf8'));
      const slug = name.replace(/\.md$/, '');
      return metadata ? [{ ...metadata, slug, path: name }] : [];
    });
}

/** The portal's own ledgers, found from wherever tests run. */
function readPortalConfig() {
  const path = resolvePackagePath(PACKAGE, '../../app-config.yaml');
  const { maintenance } = parse(readFileSync(path, 'utf8'));
  const backend = resolvePackagePath(PACKAGE, '../../packages/backend');
  const sources = maintenance.ledgers.sources.map(
    (source: { file: string }) => ({
      ...source,
      file: resolve(backend, source.file),
    }),
  );
  return mockServices.rootConfig({
    data: { maintenance: { demoData: true, ledgers: { sources } } },
  });
}

/** Fills a database as the demo does. */
async function loadDemo(database: Knex) {
  await database.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const deps = createTestDeps(database, {
    config: readPortalConfig(),
    events: mockServices.events.mock(),
  });
  const services = createServices(deps);
  await new LedgerSources({ ...deps, ...services.ledgers }).importAll();
  const { run } = await scheduleHistoryImports(
    deps,
    createDemoImport({ customerRefs: [], logger: deps.logger }),
  );
  expect(await run()).toBe(true);
  return { deps, services };
}

/** Everything that tells whose incident it is. */
function secretsOf({ device, log }: GroupedIncident): string[] {
  const said = log.events.flatMap(
    ({ reporter, appointment, part, coverage }) => [
      reporter?.name,
      reporter?.phone,
      appointment?.contactName,
      appointment?.contactPhone,
      part?.oldSerialNumber,
      part?.newSerialNumber,
      coverage?.contractNumber,
    ],
  );
  return [
    device?.customerTitle,
    device?.siteTitle,
    device?.title,
    device?.serialNumber,
    device?.assetTag,
    ...said,
    '10.20.30.40',
    'fe80::a00:27ff:fe4e:66a1',
  ].filter(text => text !== undefined);
}

/** As if whoever wrote of it had named everything. */
function gossip(incident: GroupedIncident): GroupedIncident {
  const named = secretsOf(incident).join('，');
  const events = incident.log.events.map(event => {
    const add = <Text extends string | undefined>(text: Text) =>
      text && `${named}：${text}；${named.toUpperCase()}`;
    return {
      ...event,
      description: add(event.description),
      cause: add(event.cause),
      solution: add(event.solution),
      prevention: add(event.prevention),
      ...(event.plan && {
        plan: {
          ...event.plan,
          diagnosis: `${named} ${event.plan.diagnosis}`,
          steps: `1. ${named}。2. ${event.plan.steps}`,
        },
      }),
    };
  });
  return {
    ...incident,
    title: `${named} ${incident.title}`,
    log: { ...incident.log, events },
  };
}

describe('the demo data', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

  async function setUp() {
    const db = await databases.init('SQLITE_3');
    const { deps, services } = await loadDemo(db);
    const incidents = new RecurringIncidents({ db });
    const drafter = new CaseDrafter({
      names: new ProtectedNames({ db }),
      people: new PersonNames(deps),
      timeZone: 'Asia/Shanghai',
    });
    const service = new RecurrenceService({
      incidents,
      cases: { listAll: async () => readKnowledgeBase() },
      drafts: new DraftRegister({
        store: new CaseDraftStore({ db }),
        knowledgeBase: { publishing: 'commit' },
      }),
      drafter,
      models: ModelCatalog.load(),
      settings: { minimumIncidents: 3, windowDays: 365 },
      timeZone: 'Asia/Shanghai',
    });
    const { items } = await service.listRecurrences({
      scope: 'all',
      limit: 200,
    });
    return { db, drafter, incidents, items, services };
  }

  let portal: Awaited<ReturnType<typeof setUp>>;
  beforeAll(async () => {
    portal = await setUp();
  });

  const ofKind = (items: Recurrence[], kind: Recurrence['kind']) =>
    items.filter(item => item.kind === kind);

  it('have whole, tamper-evident logs', async () => {
    const { service } = portal.services.incidents;
    const { items } = await service.listIncidents({ scope: 'all', limit: 500 });
    expect(items).toHaveLength(412);
    for (const { id } of items) {
      const { events } = await service.getLog(id);
      expect(verifyHashChain(id, events)).toEqual({ intact: true });
    }
  });

  it('recur in every way, some with a case and some without', () => {
    const { items } = portal;
    for (const kind of [
      'device',
      'model-part',
      'fault-code',
      'site',
    ] as const) {
      const groups = ofKind(items, kind);
      const written = groups.filter(({ caseSlugs }) => caseSlugs.length > 0);
      expect([kind, groups.length >= 8]).toEqual([kind, true]);
      expect([kind, written.length > 0]).toEqual([kind, true]);
      expect([kind, written.length < groups.length]).toEqual([kind, true]);
    }
  });

  it('tell of nobody in a draft, even if their authors named everything', async () => {
    const { db, drafter, incidents, items } = portal;
    const addresses: string[] = await db('customers')
      .whereNotNull('address')
      .pluck('address');
    const window = recurrenceWindow(new Date(), 365);
    const drafted = ['device', 'model-part', 'fault-code', 'site'] as const;
    for (const kind of drafted) {
      const { key } = ofKind(items, kind)[0];
      const identity = parseRecurrenceKey(key);
      const selection = { ...window, scope: 'all' as const };
      const [group] = await incidents.groupIncidents({
        ...selection,
        kinds: [kind],
        identity,
        minimum: 3,
      });
      const listed = await incidents.listIncidents(identity, {
        ...selection,
        limit: 200,
      });
      for (const language of ['zh', 'en'] as const) {
        const { markdown, redactions } = await drafter.draft(
          group,
          listed.map(gossip),
          { language, authorRef: 'user:default/wu.jing', at: new Date() },
        );
        expect(parseCase(markdown).problems).toEqual([]);
        const text = markdown.toLowerCase();
        const survivors = [...listed.flatMap(secretsOf), ...addresses].filter(
          secret => text.includes(secret.toLowerCase()),
        );
        expect(survivors).toEqual([]);
        expect(redactions.map(redaction => redaction.kind)).toEqual(
          expect.arrayContaining([
            'customer',
            'site',
            'device',
            'person',
            'ip-address',
            'serial-number',
            'phone-number',
          ]),
        );
      }
    }
  });
});
