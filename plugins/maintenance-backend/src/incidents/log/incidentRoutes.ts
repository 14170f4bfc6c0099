import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  AttainmentQuery,
  IncidentQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { AuthorizedIncidentService } from './AuthorizedIncidentService';

/** Query values as the API document has checked and completed them. */
type Checked<Query> = Request<never, unknown, unknown, Query>['query'];

export function registerIncidentRoutes(
  router: Router,
  options: {
    incidents: AuthorizedIncidentService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { incidents, httpAuth, audit } = options;
  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/incidents', async (request, response) => {
    const query = request.query as unknown as Checked<
      IncidentQuery & { limit: number }
    >;
    response.json(await incidents.listIncidents(query, await caller(request)));
  });

  router.post('/incidents', async (request, response) => {
    const { deviceRef, serialNumber, customerRef, level } = request.body;
    const by = await caller(request);
    const incident = await audit.record(
      {
        eventId: 'incident-report',
        request,
        meta: { deviceRef, serialNumber, customerRef, level },
      },
      () => incidents.reportIncident(request.body, by),
    );
    response.status(201).json(incident);
  });

  router.get('/incidents/summary', async (request, response) => {
    response.json(
      await incidents.summariseIncidents(request.query, await caller(request)),
    );
  });

  router.get('/incidents/:id', async (request, response) => {
    response.json(
      await incidents.getIncident(request.params.id, await caller(request)),
    );
  });

  router.get('/incidents/:id/events', async (request, response) => {
    const items = await incidents.listEvents(
      request.params.id,
      await caller(request),
    );
    response.json({ items });
  });

  router.post('/incidents/:id/events', async (request, response) => {
    const { id } = request.params;
    const { type, version } = request.body;
    const by = await caller(request);
    const incident = await audit.record(
      {
        eventId: 'incident-event',
        request,
        meta: { incidentId: id, type, version },
      },
      () => incidents.addEvent(id, request.body, by),
    );
    response.status(201).json(incident);
  });

  router.get('/incidents/:id/sla', async (request, response) => {
    response.json(
      await incidents.explain(request.params.id, await caller(request)),
    );
  });

  router.get(
    '/customers/:namespace/:name/attainment',
    async (request, response) => {
      const { namespace, name } = request.params;
      const query = request.query as unknown as Checked<AttainmentQuery>;
      response.json(
        await incidents.getAttainment(
          `customer:${namespace}/${name}`,
          query,
          await caller(request),
        ),
      );
    },
  );
}
