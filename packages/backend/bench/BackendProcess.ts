import { JsonObject } from '@backstage/types';
import { ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuOfProcess } from './processCpu';
import { memoryOfProcess, ProcessMemory } from './processMemory';

const START_LIMIT_MS = 300_000;
const STOP_LIMIT_MS = 20_000;
const LOG_LINES_SHOWN = 30;

/**
 * Less than this share of one core, for a while, is rest: schedules of an idle
 * backend take a seventh for a moment, and work that is left over nearly all.
 */
const RESTING_SHARE = 0.25;
const RESTING_SPAN_MS = 4_000;
const RESTING_SPANS = 3;
const REST_LIMIT_MS = 300_000;

/** The portal's backend in a process of its own, so that its CPU can be told from ours. */
export class BackendProcess {
  readonly #child: ChildProcess;
  readonly #logFile: string;

  /** Starts `src/index.ts` as production does, and waits until it is ready. */
  static async start(options: {
    directory: string;
    config: JsonObject;
    baseUrl: string;
  }): Promise<BackendProcess> {
    const { directory, config, baseUrl } = options;
    const configFile = join(directory, 'app-config.yaml');
    writeFileSync(configFile, JSON.stringify(config, null, 2));
    const logFile = join(directory, 'backend.log');
    const log = openSync(logFile, 'w');
    const child = spawn(
      process.execPath,
      [
        '--env-file=node.env',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        'src/index.ts',
        '--config',
        configFile,
      ],
      {
        cwd: dirname(__dirname),
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', log, log],
      },
    );
    closeSync(log);
    const backend = new BackendProcess(child, logFile);
    await backend.#untilReady(baseUrl).catch(async error => {
      await backend.stop();
      throw error;
    });
    return backend;
  }

  private constructor(child: ChildProcess, logFile: string) {
    this.#child = child;
    this.#logFile = logFile;
  }

  /** CPU milliseconds used so far; `undefined` where the system does not tell. */
  cpu(): number | undefined {
    return cpuOfProcess(this.#child.pid ?? 0);
  }

  /** `undefined` where the system does not tell. */
  memory(): ProcessMemory | undefined {
    return memoryOfProcess(this.#child.pid ?? 0);
  }

  /**
   * Waits until the work after a start or an import is done.
   *
   * @returns the share of one core that the backend uses when nobody asks it anything
   */
  async untilAtRest(): Promise<number> {
    const deadline = Date.now() + REST_LIMIT_MS;
    let shares: number[] = [];
    while (shares.length < RESTING_SPANS && Date.now() < deadline) {
      const before = this.cpu();
      await pause(RESTING_SPAN_MS);
      const after = this.cpu();
      if (before === undefined || after === undefined) return 0;
      const share = (after - before) / RESTING_SPAN_MS;
      shares = share < RESTING_SHARE ? [...shares, share] : [];
    }
    return shares.reduce((sum, share) => sum + share, 0) / RESTING_SPANS;
  }

  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(killer);
  }

  async #untilReady(baseUrl: string): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline) {
      if (this.#hasEnded()) {
        throw new Error(`The backend ended.\n${this.#lastLogLines()}`);
      }
      try {
        const response = await fetch(
          `${baseUrl}/.backstage/health/v1/readiness`,
        );
        if (response.ok) return;
      } catch {
        // It does not listen yet.
      }
      await pause(300);
    }
    throw new Error(`The backend is not ready.\n${this.#lastLogLines()}`);
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #lastLogLines(): string {
    return readFileSync(this.#logFile, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-LOG_LINES_SHOWN)
      .join('\n');
  }
}
