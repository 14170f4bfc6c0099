import { SchedulerService } from '@backstage/backend-plugin-api';
import {
  HistoryImport,
  HistoryImportExtensionPoint,
} from '@weibao/backstage-plugin-maintenance-node';
import { MaintenanceServices, PluginDeps } from '../services';
import { HistoryImportProgress } from './HistoryImportProgress';
import { ServicesHistoryReader } from './ServicesHistoryReader';
import { ServicesImportedHistory } from './ServicesImportedHistory';

/** Until everything is done; what an import waits for takes seconds. */
const FREQUENCY = { seconds: 5 };
/** It ends between two steps. */
const TIMEOUT = { minutes: 1 };
const LONGEST_ID = 64;

interface Context {
  deps: PluginDeps;
  services: MaintenanceServices;
}

/** Does what modules have added, each import once and in the background. */
export class HistoryImports implements HistoryImportExtensionPoint {
  readonly #imports = new Map<string, HistoryImport>();

  addHistoryImport(historyImport: HistoryImport): void {
    const { id } = historyImport;
    if (id.length > LONGEST_ID) {
      throw new Error(
        `The id of the history import "${id}" is longer than ${LONGEST_ID} characters`,
      );
    }
    if (this.#imports.has(id)) {
      throw new Error(`There are two history imports with the id "${id}"`);
    }
    this.#imports.set(id, historyImport);
  }

  async schedule(
    context: Context & { scheduler: SchedulerService },
  ): Promise<void> {
    for (const historyImport of this.#imports.values()) {
      await scheduleImport(historyImport, context);
    }
  }
}

async function scheduleImport(
  historyImport: HistoryImport,
  { deps, services, scheduler }: Context & { scheduler: SchedulerService },
): Promise<void> {
  const { id } = historyImport;
  const progress = new HistoryImportProgress({ db: deps.database, id });
  if ((await progress.read())?.finished) return;

  const reader = new ServicesHistoryReader({ services });
  const done = new AbortController();
  let told: string | undefined;
  await scheduler.scheduleTask({
    id: `maintenance-history-import-${id}`,
    scope: 'global',
    frequency: FREQUENCY,
    timeout: TIMEOUT,
    signal: done.signal,
    fn: async signal => {
      const awaited = await historyImport.waitsFor?.(reader);
      if (awaited === undefined) {
        const context = { deps, services, progress };
        if (await runImport(historyImport, context, signal)) done.abort();
        return;
      }
      if (awaited !== told) {
        deps.logger.info(`The history import ${id} waits for ${awaited}`);
      }
      told = awaited;
    },
  });
}

/** @returns whether it is finished, be it elsewhere */
async function runImport(
  historyImport: HistoryImport,
  { deps, services, progress }: Context & { progress: HistoryImportProgress },
  signal: AbortSignal,
): Promise<boolean> {
  const reached = (await progress.read()) ?? (await progress.start(new Date()));
  if (reached.finished) return true;
  const history = new ServicesImportedHistory({
    deps,
    services,
    progress,
    reached,
    signal,
  });
  try {
    await historyImport.run(history, signal);
  } catch (error) {
    // It goes on the next time.
    if (signal.aborted) return false;
    throw error;
  }
  await progress.finish();
  return true;
}
