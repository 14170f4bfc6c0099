import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../../platform/audit/ChangeAudit';
import { AuthorizedObligationSeriesService } from './AuthorizedObligationSeriesService';

/** Obligations that come again, over HTTP. */
export function registerObligationSeriesRoutes(
  router: Router,
  options: {
    series: AuthorizedObligationSeriesService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { series, httpAuth, audit } = options;
  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });

  router.post('/obligation-series', async (request, response) => {
    const by = await caller(request);
    const { contractId, kind } = request.body;
    const created = await audit.record(
      {
        eventId: 'obligation-series-create',
        request,
        meta: { contractId, kind },
      },
      () => series.createSeries(request.body, by),
    );
    response.status(201).json(created);
  });

  router.post('/obligation-series/preview', async (request, response) => {
    const by = await caller(request);
    response.json(await series.previewSeries(request.body, by));
  });

  router.get('/obligation-series/:id', async (request, response) => {
    const by = await caller(request);
    response.json(await series.getSeries(request.params.id, by));
  });

  router.patch('/obligation-series/:id', async (request, response) => {
    const by = await caller(request);
    const seriesId = request.params.id;
    const changed = await audit.record(
      {
        eventId: 'obligation-series-update',
        request,
        meta: { seriesId, fields: Object.keys(request.body) },
      },
      () => series.updateSeries(seriesId, request.body, by),
    );
    response.json(changed);
  });
}
