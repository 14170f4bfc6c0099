import { HttpAuthService } from '@backstage/backend-plugin-api';
import { HistoryQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Router } from 'express';
import { validatedQuery } from '../http/validatedQuery';
import { AuthorizedHistoryService } from './AuthorizedHistoryService';

/** The past of devices over HTTP. */
export function registerHistoryRoutes(
  router: Router,
  options: { history: AuthorizedHistoryService; httpAuth: HttpAuthService },
): void {
  const { history, httpAuth } = options;

  router.get('/devices/:namespace/:name/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { namespace, name } = request.params;
    response.json(
      await history.listDeviceHistory(
        `device:${namespace}/${name}`,
        validatedQuery<HistoryQuery>(request),
        { credentials },
      ),
    );
  });
}
