import { ResponseError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  MaintenanceApi,
  MaintenanceRequestOptions,
} from '@weibao/backstage-plugin-maintenance-common';
import { MaintenanceService } from '@weibao/backstage-plugin-maintenance-node';

/**
 * Asks the maintenance plugin something with the rights of whoever runs the
 * template. It fails with the plugin's own words, which the log of the task
 * shows.
 */
export async function callMaintenance<T>(
  maintenance: MaintenanceService,
  context: Pick<
    ActionContext<object, object>,
    'getInitiatorCredentials' | 'signal'
  >,
  call: (api: MaintenanceApi, options: MaintenanceRequestOptions) => Promise<T>,
): Promise<T> {
  const { api, token } = await maintenance.withCredentials(
    await context.getInitiatorCredentials(),
  );
  try {
    return await call(api, { token, signal: context.signal });
  } catch (error) {
    throw error instanceof ResponseError ? error.cause : error;
  }
}
