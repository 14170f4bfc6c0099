import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import knexFactory, { Knex } from 'knex';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { MIGRATIONS_DIRECTORY } from '../src/platform/database/migrate';
import { DeviceRegister } from '../src/inventory/devices/DeviceRegister';
import { LedgerStore } from '../src/inventory/ledgers/LedgerStore';
import {
  LedgerFile,
  LedgerReader,
} from '../src/inventory/ledgers/LedgerReader';
import { ElsewhereFinder } from '../src/inventory/ledgers/elsewhere/ElsewhereFinder';
import { LedgerService } from '../src/inventory/ledgers/LedgerService';
import { LedgerLayoutStore } from '../src/inventory/ledgers/layouts/LedgerLayoutStore';
import { ModelCatalog } from '../src/inventory/ledgers/models/ModelCatalog';
import { previewAsJson } from '../src/inventory/ledgers/previewAsJson';

const ROW_COUNT = Number(process.argv[2] ?? 10_000);
const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
const LOCAL_POSTGRES = 'postgresql://postgres@127.0.0.1:5432/postgres';
const DATABASE_NAME = 'maintenance_ledger_bench';
const MEGABYTE = 1024 * 1024;
const MEMORY_SAMPLE_MS = 10;

async function measure(name: string, work: () => Promise<unknown>) {
  let peak = process.memoryUsage.rss();
  const samples = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, MEMORY_SAMPLE_MS);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  await work();
  const milliseconds = performance.now() - startedAt;
  const cpu = process.cpuUsage(cpuBefore);
  // A delay at the very end counts once the event loop has come round.
  await setTimeout(2 * MEMORY_SAMPLE_MS);
  delay.disable();
  clearInterval(samples);
  console.log(
    [
      `  ${name.padEnd(22)}`,
      `${Math.round((ROW_COUNT * 1000) / milliseconds)} rows/s`.padStart(14),
      `${Math.round(milliseconds)} ms`.padStart(9),
      `CPU ${Math.round((cpu.user + cpu.system) / 1000)} ms`.padStart(12),
      `peak ${Math.round(peak / MEGABYTE)} MB`.padStart(12),
      `event loop p99 ${(delay.percentile(99) / 1e6).toFixed(0)} ms`.padStart(
        22,
      ),
      `max ${(delay.max / 1e6).toFixed(0)} ms`.padStart(11),
    ].join(' '),
  );
}

async function measureLedgers(title: string, db: Knex, directory: string) {
  await db.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const service = new LedgerService({
    elsewhere: new ElsewhereFinder({ db }),
    store: new LedgerStore({ db }),
    register: new DeviceRegister({ db }),
    reader: new LedgerReader({
      models: ModelCatalog.load(),
      layouts: new LedgerLayoutStore({ db }),
    }),
    catalog: catalogServiceMock(),
    events: { publish: async () => {}, subscribe: async () => {} },
  });
  const call = { credentials: mockCredentials.user() };
  console.log(`\n${title}, ${ROW_COUNT} rows`);
  for (const format of ['xlsx', 'csv']) {
    const fileOf = (name: string) => ({
      bytes: readFileSync(join(directory, `${name}.${format}`)),
      fileName: `${name}.${format}`,
      customerRef: `customer:default/bench-${format}`,
      customerTitle: `测试客户 ${format}`,
    });
    const first = fileOf('first');
    const changed = fileOf('changed');
    const preview = async (file: LedgerFile) => {
      for await (const _part of previewAsJson(
        await service.previewLedger(file, call),
      ));
    };
    await measure(`${format}, preview`, () => preview(first));
    await measure(`${format}, import`, () => service.importLedger(first, call));
    await measure(`${format}, same file`, () =>
      service.importLedger(first, call),
    );
    await measure(`${format}, changed preview`, () => preview(changed));
    await measure(`${format}, changed import`, () =>
      service.importLedger(changed, call),
    );
  }
}

async function onSqlite(directory: string) {
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: join(directory, 'maintenance.sqlite'),
    useNullAsDefault: true,
  });
  try {
    await measureLedgers('SQLite', db, directory);
  } finally {
    await db.destroy();
  }
}

async function onPostgres(directory: string) {
  const connectionString = process.env[POSTGRES_VARIABLE] ?? LOCAL_POSTGRES;
  const server = knexFactory({ client: 'pg', connection: connectionString });
  try {
    try {
      await server.raw('SELECT 1');
    } catch (error) {
      console.log(
        `\nNo PostgreSQL answers (${error}); set ${POSTGRES_VARIABLE}`,
      );
      return;
    }
    await server.raw('DROP DATABASE IF EXISTS ??', [DATABASE_NAME]);
    await server.raw('CREATE DATABASE ??', [DATABASE_NAME]);
    const url = new URL(connectionString);
    url.pathname = DATABASE_NAME;
    const db = knexFactory({ client: 'pg', connection: url.toString() });
    try {
      await measureLedgers('PostgreSQL', db, directory);
    } finally {
      await db.destroy();
      await server.raw('DROP DATABASE ??', [DATABASE_NAME]);
    }
  } finally {
    await server.destroy();
  }
}

async function main() {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  try {
    // In a process of its own, whose memory does not count.
    execFileSync(process.execPath, [
      ...process.execArgv,
      join(__dirname, 'createLedgers.ts'),
      directory,
      String(ROW_COUNT),
    ]);
    await onSqlite(directory);
    await onPostgres(directory);
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(`\nPeak resident memory of all runs: ${Math.round(peak)} MB`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
