import {
  createMaintenanceClient,
  MaintenanceClientOptions,
  MaintenanceOperation,
  OPERATIONS,
} from '@weibao/backstage-plugin-maintenance-common';
import { BatchingFetch } from './platform/queries/BatchingFetch';

/** Calls an operation of the backend with the arguments of its method. */
export type MaintenanceCaller = (
  operation: MaintenanceOperation,
  args: never[],
) => Promise<unknown>;

/**
 * Calls the backend, for several things that are read at once in one request.
 * In a file of its own, so that a portal loads the client with the first page
 * that asks for something.
 */
export function createCaller(
  options: Required<MaintenanceClientOptions>,
): MaintenanceCaller {
  const alone = createMaintenanceClient(options);
  const together = createMaintenanceClient({
    ...options,
    fetchApi: new BatchingFetch(options),
  });
  return (operation, args) => {
    const { method, answers }: { method: string; answers?: string } =
      OPERATIONS[operation];
    const client = method === 'get' && answers !== 'file' ? together : alone;
    return Reflect.apply(client[operation], client, args);
  };
}
