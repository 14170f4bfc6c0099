import { mockServices } from '@backstage/backend-test-utils';
import { HistoryImport } from '@weibao/backstage-plugin-maintenance-node';
import { createServices, PluginDeps } from '../../services';
import { HistoryImports } from '../HistoryImports';

/** Imports as the plugin schedules them; they run when a test says so. */
export async function scheduleHistoryImports(
  deps: PluginDeps,
  ...added: HistoryImport[]
) {
  const imports = new HistoryImports();
  added.forEach(historyImport => imports.addHistoryImport(historyImport));
  const scheduler = mockServices.scheduler.mock();
  await imports.schedule({ deps, services: createServices(deps), scheduler });
  const tasks = scheduler.scheduleTask.mock.calls.map(([task]) => task);
  return {
    tasks,
    /** Runs the first one, and tells whether it is over and done with. */
    run: async (signal = new AbortController().signal) => {
      await tasks[0].fn(signal);
      return tasks[0].signal?.aborted === true;
    },
  };
}
