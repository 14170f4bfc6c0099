import { BackendProcess } from './BackendProcess';
import { BenchmarkDatabase } from './BenchmarkDatabase';
import { inParallel } from './inParallel';

/** How one operation went. Times are milliseconds. */
export interface Measurement {
  operation: string;
  concurrency: number;
  count: number;
  errors: number;
  firstError?: string;
  requestsPerSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** CPU of the backend for each operation; `undefined` where the system does not tell. */
  backendCpu?: number;
  /** CPU of the database server's processes for each operation. */
  databaseCpu?: number;
}

/** So many operations, so many of them at a time. */
export interface Load {
  concurrency: number;
  count: number;
}

/** Runs operations and reads the clocks around them. */
export class Meter {
  readonly #backend: BackendProcess;
  readonly #database: BenchmarkDatabase;

  constructor(backend: BackendProcess, database: BenchmarkDatabase) {
    this.#backend = backend;
    this.#database = database;
  }

  async measure(
    operation: string,
    { concurrency, count }: Load,
    run: (index: number) => Promise<unknown>,
  ): Promise<Measurement> {
    const durations: number[] = [];
    const failures: string[] = [];
    const databaseBefore = await this.#database.cpuByProcess();
    const backendBefore = this.#backend.cpu();
    const startedAt = performance.now();
    await inParallel(count, concurrency, async index => {
      const sentAt = performance.now();
      await run(index).catch(error => failures.push(String(error)));
      durations.push(performance.now() - sentAt);
    });
    const elapsed = performance.now() - startedAt;
    const backendAfter = this.#backend.cpu();
    const databaseAfter = await this.#database.cpuByProcess();

    durations.sort((a, b) => a - b);
    return {
      operation,
      concurrency,
      count,
      errors: failures.length,
      firstError: failures[0],
      requestsPerSecond: (count * 1000) / elapsed,
      p50: percentile(durations, 50),
      p95: percentile(durations, 95),
      p99: percentile(durations, 99),
      backendCpu:
        backendBefore === undefined || backendAfter === undefined
          ? undefined
          : (backendAfter - backendBefore) / count,
      databaseCpu: growth(databaseBefore, databaseAfter, count),
    };
  }
}

function percentile(sorted: readonly number[], percent: number): number {
  const rank = Math.ceil((sorted.length * percent) / 100);
  return sorted[Math.max(rank - 1, 0)];
}

/** A process that has come in between counts whole; one that has gone is lost. */
function growth(
  before: Map<number, number>,
  after: Map<number, number>,
  count: number,
): number | undefined {
  if (after.size === 0) return undefined;
  let used = 0;
  for (const [pid, cpu] of after) used += cpu - (before.get(pid) ?? 0);
  return used / count;
}
