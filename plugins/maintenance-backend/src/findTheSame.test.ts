import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CjkSearchEngine } from '@weibao/backstage-plugin-search-backend-module-cjk';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createTestApi } from './__testUtils__/createTestApi';
import { createTestDeps } from './__testUtils__/createTestDeps';
import { aDeviceRecord } from './inventory/devices/__testUtils__/aDeviceRecord';
import { aCase, aCaseFile } from './knowledge/cases/__testUtils__/cases';
import { InMemoryKnowledgeBase } from './knowledge/cases/__testUtils__/InMemoryKnowledgeBase';
import { compileCases } from './knowledge/cases/matching/compileCases';
import { matchCases } from './knowledge/cases/matching/matchCases';
import { MIGRATIONS_DIRECTORY } from './platform/database/migrate';

jest.setTimeout(60_000);

/** Each stands in every list: a device, a contract, an incident, a case … */
const RECORDS: { [name: string]: { title: string; number: string } } = {
  database: { title: '核心数据库服务器', number: 'SN-2102-0042' },
  switch: {
    title: 'Access Switch 上联故障代码OC1 E-77',
    number: 'ＷＢ７Ｔ１２３',
  },
  pump: { title: '冷却水泵 E203 硬盘离线，无其他故障', number: 'SN123' },
  site: { title: '三〇一机房 佐々木 𰻞面', number: 'X1' },
};

/** What is typed, and which records it finds. */
const QUERIES: [string, ...(keyof typeof RECORDS)[]][] = [
  ['ＳＮ１２３', 'pump'],
  ['sn123', 'pump'],
  ['SN-123', 'pump'],
  ['WB7T123', 'switch'],
  ['ｗｂ７ｔ', 'switch'],
  ['SN-2102-0042', 'database'],
  ['sn-2102', 'database'],
  ['ＳＮ－２１０２', 'database'],
  ['sn-2102-', 'database'],
  ['SN-2102-0043'],
  ['sWiTcH', 'switch'],
  ['数据', 'database'],
  ['据库', 'database'],
  ['泵', 'pump'],
  ['库', 'database'],
  ['故障', 'switch', 'pump'],
  ['硬盘故障', 'pump'],
  ['数据器'],
  ['oc1', 'switch'],
  ['代码ＯＣ１', 'switch'],
  ['e-203', 'pump'],
  ['e77', 'switch'],
  ['〇一', 'site'],
  ['々', 'site'],
  ['𰻞面', 'site'],
  ['数据库，sn-2102', 'database'],
  ['泵 sn-2102'],
  ['%'],
];

/** Whole words, which the faults of a device and a case have in common. */
const COMMON_WORDS: typeof QUERIES = [
  ['ＳＷＩＴＣＨ', 'switch'],
  ['故障代码ｏｃ１', 'switch'],
  ['数据', 'database'],
  ['据库', 'database'],
  ['sn-2102-0042', 'database'],
  ['SN123', 'pump'],
  ['〇一', 'site'],
  ['𰻞面', 'site'],
];

const databases = TestDatabases.create({ ids: ['POSTGRES_15', 'SQLITE_3'] });

/** A row of coverage has the title of its device. */
interface ListedItem {
  title?: string;
  device: { title: string };
}

/** Every list with the same records, each asked over HTTP, and the search engine. */
async function createLists(databaseId: TestDatabaseId) {
  const database = await databases.init(databaseId);
  await database.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const records = Object.entries(RECORDS);
  const knowledgeBase = new InMemoryKnowledgeBase(
    records.map(([name, { title, number }]) =>
      aCaseFile(name, { title }, `## Symptoms\n\nOn ${number}.\n`),
    ),
  );
  const { http, services } = createTestApi(
    createTestDeps(database, {
      catalog: catalogServiceMock({
        entities: [
          {
            apiVersion: 'weibao.io/v1alpha1',
            kind: 'Customer',
            metadata: { name: 'acme' },
          },
        ],
      }),
      knowledgeBase,
      now: () => new Date('2026-11-22T04:00:00Z'),
    }),
  );
  await services.devices.register.rememberFromCatalog({
    customers: [],
    sites: [],
    devices: records.map(([name, { title, number }]) =>
      aDeviceRecord(name, { title, serialNumber: number }),
    ),
  });
  await services.cases.indexer.index();
  const post = async (path: string, body: object) => {
    const response = await http.post(path).send(body);
    expect(response.status).toBe(201);
    return response.body;
  };
  let contractId = '';
  for (const [name, { title, number }] of records) {
    const deviceRef = `device:default/${name}`;
    const contract = await post('/contracts', {
      number,
      title,
      customerRef: 'customer:default/acme',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    });
    contractId ||= contract.id;
    await post(`/contracts/${contractId}/coverage`, { items: [{ deviceRef }] });
    await post('/incidents', {
      deviceRef,
      level: 'II',
      title,
      reporter: { name: 'Kevin' },
    });
  }

  const names = new Map(records.map(([name, { title }]) => [title, name]));
  const listed = (path: string) => async (q: string) => {
    const response = await http.get(path).query({ q });
    expect(response.status).toBe(200);
    const items: ListedItem[] = response.body.items;
    return items.map(({ title, device }) => names.get(title ?? device.title));
  };
  const engine = await createSearchEngine(databaseId);
  return {
    devices: listed('/devices'),
    contracts: listed('/contracts'),
    'what a contract covers': listed(`/contracts/${contractId}/coverage`),
    incidents: listed('/incidents'),
    cases: listed('/cases'),
    'the portal': async (term: string) => {
      const { results } = await engine.query({ term });
      return results.map(({ document }) => names.get(document.title));
    },
  };
}

async function createSearchEngine(databaseId: TestDatabaseId) {
  const engine = await CjkSearchEngine.create({
    config: mockServices.rootConfig(),
    database: mockServices.database({ knex: await databases.init(databaseId) }),
    logger: mockServices.logger.mock(),
  });
  const documents = Object.entries(RECORDS).map(
    ([name, { title, number }]) => ({ title, text: number, location: name }),
  );
  await pipeline(Readable.from(documents), await engine.getIndexer('record'));
  return engine;
}

describe.each(databases.eachSupportedId())('words on %p', databaseId => {
  let lists: Awaited<ReturnType<typeof createLists>>;

  beforeAll(async () => {
    lists = await createLists(databaseId);
  });

  describe.each([
    'devices',
    'contracts',
    'what a contract covers',
    'incidents',
    'cases',
    'the portal',
  ] as const)('find the same in %s', list => {
    it.each(QUERIES)('by %p: %p', async (query, ...names) => {
      const found = await lists[list](query);
      expect([...found].sort()).toEqual([...names].sort());
    });
  });
});

describe('words that a fault and a case have in common', () => {
  it.each(COMMON_WORDS)('find the case by %p: %p', (query, name) => {
    const compiled = compileCases(
      Object.entries(RECORDS).map(([slug, { title, number }]) =>
        aCase(slug, { title, symptoms: [number], models: ['R740'] }),
      ),
    );
    const [best] = matchCases(compiled, {
      device: { type: 'server', manufacturer: 'Dell', model: 'R740' },
      faults: [{ title: query }],
    });
    expect(best?.indexed.slug).toBe(name);
  });
});
