import {
  createMaintenanceClient,
  MaintenanceClientOptions,
  MaintenanceOperation,
} from '@weibao/backstage-plugin-maintenance-common';

/**
 * Calls an operation of the backend. In a file of its own, so that a portal
 * loads the client with the first page that asks for something.
 */
export function callMaintenance(
  options: MaintenanceClientOptions,
  operation: MaintenanceOperation,
  args: never[],
): Promise<unknown> {
  const client = createMaintenanceClient(options);
  return Reflect.apply(client[operation], client, args);
}
