import { mockServices } from '@backstage/backend-test-utils';
import { IndexableDocument } from '@backstage/plugin-search-common';
import knexFactory, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CjkSearchEngine } from '../src/engine/CjkSearchEngine';

// `npm run bench` passes its flags to every benchmark; only a number is meant for this one.
const DOCUMENT_COUNT = Number(process.argv[2]) || 10_000;
const RUNS_PER_QUERY = 20;
const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
const DATABASE_NAME = 'search_cjk_bench';

const SENTENCES = [
  '服务器硬盘离线，阵列降级，业务未受影响。',
  '变频器过流停机，面板显示故障代码OC1。',
  '更换电源模块后告警消除，观察两小时无异常。',
  '冷却水泵轴承磨损，噪声增大，备件次日到场。',
  '不间断电源的电池超过使用年限，建议整组更换。',
  '交换机端口频繁闪断，更换光模块后恢复正常。',
  'The controller reports E-203 after a firmware upgrade.',
  'Replaced the failing fan module, temperature is back to normal.',
  '客户要求夜间施工，已提交处理方案并获批准。',
  '存储控制器缓存电池失效，写缓存已关闭。',
];

const QUERIES = [
  '更换',
  '变频器过流',
  '故障代码OC1',
  '更换电池',
  '泵',
  'firmware upgrades',
  'SN00004711',
  '机房巡检报告 2026',
  '蒸汽轮机',
  '',
];

/** Documents of some 600 characters, the same in every run. */
function* createDocuments(): Generator<IndexableDocument> {
  let state = 1;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let number = 0; number < DOCUMENT_COUNT; number++) {
    const sentences = Array.from(
      { length: 25 },
      () => SENTENCES[random(SENTENCES.length)] + String(random(100_000)),
    );
    yield {
      title: `事件单 ${number}：${SENTENCES[random(SENTENCES.length)]}`,
      text: sentences.join(''),
      location: `/maintenance/incidents/${number}`,
      serialNumber: `SN${String(number).padStart(8, '0')}`,
      state: random(4) ? 'closed' : 'open',
    } as IndexableDocument;
  }
}

async function measure(name: string, knex: Knex) {
  const engine = await CjkSearchEngine.create({
    config: mockServices.rootConfig(),
    database: mockServices.database({ knex }),
    logger: mockServices.rootLogger({ level: 'none' }),
  });
  const index = async () =>
    pipeline(
      Readable.from(createDocuments()),
      await engine.getIndexer('incidents'),
    );

  console.log(`\n${name}, ${DOCUMENT_COUNT} documents`);
  console.log(`  first indexing      ${await seconds(index)}`);
  console.log(`  unchanged, again    ${await seconds(index)}`);
  for (const term of QUERIES) {
    const durations: number[] = [];
    let found = 0;
    for (let run = 0; run < RUNS_PER_QUERY; run++) {
      const startedAt = performance.now();
      found = (await engine.query({ term })).numberOfResults ?? 0;
      durations.push(performance.now() - startedAt);
    }
    durations.sort((a, b) => a - b);
    const median = durations[RUNS_PER_QUERY / 2].toFixed(1);
    const slowest = durations[RUNS_PER_QUERY - 1].toFixed(1);
    console.log(
      `  "${term}": ${found} found, median ${median} ms, slowest ${slowest} ms`,
    );
  }
}

async function seconds(action: () => Promise<void>) {
  const startedAt = performance.now();
  await action();
  return `${((performance.now() - startedAt) / 1000).toFixed(2)} s`;
}

async function onSqlite() {
  const directory = mkdtempSync(join(tmpdir(), 'search-cjk-'));
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: join(directory, 'search.sqlite'),
    useNullAsDefault: true,
  });
  try {
    await measure('SQLite', knex);
  } finally {
    await knex.destroy();
    rmSync(directory, { recursive: true });
  }
}

async function onPostgres(connectionString: string) {
  const server = knexFactory({ client: 'pg', connection: connectionString });
  await server.raw('DROP DATABASE IF EXISTS ??', [DATABASE_NAME]);
  await server.raw('CREATE DATABASE ??', [DATABASE_NAME]);
  const url = new URL(connectionString);
  url.pathname = DATABASE_NAME;
  const knex = knexFactory({ client: 'pg', connection: url.toString() });
  try {
    await measure('PostgreSQL', knex);
  } finally {
    await knex.destroy();
    await server.raw('DROP DATABASE ??', [DATABASE_NAME]);
    await server.destroy();
  }
}

async function main() {
  await onSqlite();
  const connectionString = process.env[POSTGRES_VARIABLE];
  if (connectionString) {
    await onPostgres(connectionString);
  } else {
    console.log(`\nFor PostgreSQL too, set ${POSTGRES_VARIABLE}.`);
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
