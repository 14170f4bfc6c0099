import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { concurrencyRatios } from './concurrencyRatios';
import { ACKNOWLEDGE, REPORT, RESOLVE } from './measureOperations';
import { CUSTOMER_LIST, TEXT_SEARCH } from './operations';
import { PostgresBenchmarkDatabase } from './PostgresBenchmarkDatabase';
import { BenchmarkResult, runBenchmark } from './runBenchmark';
import { MANY_INCIDENTS, USERS } from './scale';
import { SqliteBenchmarkDatabase } from './SqliteBenchmarkDatabase';
import { growthTable, machineFacts, measurementTable } from './tables';

/** CPU milliseconds of the backend. */
const CPU_AIMS = {
  [CUSTOMER_LIST]: 2.5,
  [REPORT]: 3.5,
  [ACKNOWLEDGE]: 3.5,
  [RESOLVE]: 3.5,
};

/** The median with many incidents, with few as one. */
const GROWTH_AIMS = { [CUSTOMER_LIST]: 1.3, [TEXT_SEARCH]: 1.3 };

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      sqlite: { type: 'boolean', default: false },
      large: { type: 'boolean', default: true },
      json: { type: 'boolean', default: false },
      set: { type: 'string', multiple: true, default: [] },
    },
  });
  const directory = mkdtempSync(join(tmpdir(), 'weibao-bench-'));
  const database = values.sqlite
    ? await SqliteBenchmarkDatabase.create(directory)
    : await PostgresBenchmarkDatabase.create();
  try {
    await database.clear();
    const result = await Promise.race([
      runBenchmark(database, {
        directory,
        large: values.large,
        settings: values.set,
        say: step => console.error(`… ${step}`),
      }),
      interruption(),
    ]);
    const facts = machineFacts(database.title);
    console.log(
      values.json
        ? JSON.stringify(
            { facts, ...result, ratios: concurrencyRatios(result.asUser) },
            null,
            2,
          )
        : describe(facts, result),
    );
    complainOf(result);
  } finally {
    await database.clear();
    await database.close();
    rmSync(directory, { recursive: true });
  }
}

/** Rejects at Ctrl-C, so that nothing is left behind. */
function interruption(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => reject(new Error(`Ended by ${signal}`)));
    }
  });
}

function describe(facts: string, result: BenchmarkResult): string {
  const { idleShare, memory, asUser, asService, withMany } = result;
  const parts = [
    facts,
    `At rest the backend uses ${(idleShare * 100).toFixed(1)} % of a core.`,
    `It holds ${megabytes(memory.started)} when started, ${megabytes(
      memory.afterLoad,
    )} after the load, and at most ${megabytes(memory.peak)}.`,
    `As ${USERS} users, permission question included`,
    measurementTable(asUser, CPU_AIMS),
    'As a service, about which no question is asked',
    measurementTable(asService, {}),
  ];
  if (withMany.length > 0) {
    parts.push(
      `As ${USERS} users, with ${MANY_INCIDENTS} incidents`,
      measurementTable(withMany, {}),
      growthTable(asUser, withMany, GROWTH_AIMS),
    );
  }
  return parts.join('\n\n');
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined
    ? 'an unknown amount of memory'
    : `${Math.round(bytes / 2 ** 20)} MB`;
}

/** A figure above its aim is a finding; a request that fails is a fault. */
function complainOf({ asUser, asService, withMany }: BenchmarkResult): void {
  for (const measurement of [...asUser, ...asService, ...withMany]) {
    const { operation, errors, count, firstError } = measurement;
    if (errors > 0) {
      console.error(
        `${errors} of ${count} × "${operation}" failed, the first with ${firstError}`,
      );
      process.exitCode = 1;
    }
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
