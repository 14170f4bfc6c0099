import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  InspectionQuery,
  InspectionSummaryQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedInspectionService } from './AuthorizedInspectionService';

/** Inspections with their results, and the numbers of devices over time. */
export function registerInspectionRoutes(
  router: Router,
  options: {
    inspections: AuthorizedInspectionService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { inspections, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/inspections', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { customerRef, deviceRef, engineerRef, ...query } =
      validatedQuery<InspectionQuery>(request);
    response.json(
      await inspections.listInspections(
        {
          ...query,
          customerRef:
            customerRef &&
            normalizeEntityRef(customerRef, 'customer', 'customerRef'),
          deviceRef:
            deviceRef && normalizeEntityRef(deviceRef, 'device', 'deviceRef'),
          engineerRef:
            engineerRef &&
            normalizeEntityRef(engineerRef, 'user', 'engineerRef'),
        },
        { credentials },
      ),
    );
  });

  router.post('/inspections', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { contractId, kind } = request.body;
    const inspection = await audit.record(
      { eventId: 'inspection-create', request, meta: { contractId, kind } },
      () => inspections.createInspection(request.body, { credentials }),
    );
    response.status(201).json(inspection);
  });

  router.get('/inspections/summary', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { customerRef } = validatedQuery<InspectionSummaryQuery>(request);
    response.json(
      await inspections.summariseInspections(
        {
          customerRef:
            customerRef &&
            normalizeEntityRef(customerRef, 'customer', 'customerRef'),
        },
        { credentials },
      ),
    );
  });

  router.get('/inspections/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(
      await inspections.getInspection(request.params.id, { credentials }),
    );
  });

  router.patch('/inspections/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    const inspectionId = request.params.id;
    const inspection = await audit.record(
      {
        eventId: 'inspection-update',
        request,
        meta: { inspectionId, fields: Object.keys(request.body) },
      },
      () =>
        inspections.updateInspection(inspectionId, request.body, {
          credentials,
        }),
    );
    response.json(inspection);
  });

  router.put('/inspections/:id/results', async (request, response) => {
    const credentials = await credentialsOf(request);
    const inspectionId = request.params.id;
    const { results } = request.body;
    const saved = await audit.record(
      {
        eventId: 'inspection-results-save',
        request,
        meta: { inspectionId, results: results.length },
      },
      () => inspections.saveResults(inspectionId, results, { credentials }),
    );
    response.json(saved);
  });

  router.post('/inspections/:id/complete', async (request, response) => {
    const credentials = await credentialsOf(request);
    const inspectionId = request.params.id;
    const inspection = await audit.record(
      { eventId: 'inspection-complete', request, meta: { inspectionId } },
      () =>
        inspections.completeInspection(inspectionId, request.body, {
          credentials,
        }),
    );
    response.json(inspection);
  });

  router.post('/inspections/:id/corrections', async (request, response) => {
    const credentials = await credentialsOf(request);
    const inspectionId = request.params.id;
    const { deviceRef, itemId } = request.body;
    const inspection = await audit.record(
      {
        eventId: 'inspection-correct',
        request,
        meta: { inspectionId, deviceRef, itemId },
      },
      () =>
        inspections.correctInspection(inspectionId, request.body, {
          credentials,
        }),
    );
    response.status(201).json(inspection);
  });

  router.get(
    '/devices/:namespace/:name/measurements',
    async (request, response) => {
      const credentials = await credentialsOf(request);
      const { namespace, name } = request.params;
      const deviceRef = stringifyEntityRef({ kind: 'Device', namespace, name });
      response.json({
        series: await inspections.listMeasurements(deviceRef, { credentials }),
      });
    },
  );
}
