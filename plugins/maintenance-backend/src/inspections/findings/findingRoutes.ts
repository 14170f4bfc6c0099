import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { FindingQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedFindingService } from './AuthorizedFindingService';

/** Findings, and how they stand for a customer. */
export function registerFindingRoutes(
  router: Router,
  options: {
    findings: AuthorizedFindingService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { findings, httpAuth, audit } = options;
  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/findings', async (request, response) => {
    const by = await caller(request);
    const { customerRef, deviceRef, ...query } =
      validatedQuery<FindingQuery>(request);
    response.json(
      await findings.listFindings(
        {
          ...query,
          customerRef:
            customerRef &&
            normalizeEntityRef(customerRef, 'customer', 'customerRef'),
          deviceRef:
            deviceRef && normalizeEntityRef(deviceRef, 'device', 'deviceRef'),
        },
        by,
      ),
    );
  });

  router.post('/findings', async (request, response) => {
    const by = await caller(request);
    const { deviceRef, severity, inspectionId } = request.body;
    const finding = await audit.record(
      {
        eventId: 'finding-raise',
        request,
        meta: { deviceRef, severity, inspectionId },
      },
      () => findings.raiseFinding(request.body, by),
    );
    response.status(201).json(finding);
  });

  router.get('/findings/:id', async (request, response) => {
    response.json(
      await findings.getFinding(request.params.id, await caller(request)),
    );
  });

  router.post('/findings/:id/incident', async (request, response) => {
    const by = await caller(request);
    const findingId = request.params.id;
    const incident = await audit.record(
      { eventId: 'finding-incident-open', request, meta: { findingId } },
      () => findings.openIncident(findingId, request.body, by),
    );
    response.status(201).json(incident);
  });

  router.post('/findings/:id/close', async (request, response) => {
    const by = await caller(request);
    const findingId = request.params.id;
    const { outcome } = request.body;
    const finding = await audit.record(
      { eventId: 'finding-close', request, meta: { findingId, outcome } },
      () => findings.closeFinding(findingId, request.body, by),
    );
    response.json(finding);
  });

  router.get(
    '/customers/:namespace/:name/findings-summary',
    async (request, response) => {
      const by = await caller(request);
      const { namespace, name } = request.params;
      const { from, to } = validatedQuery<{ from?: string; to?: string }>(
        request,
      );
      response.json(
        await findings.summariseFindings(
          stringifyEntityRef({ kind: 'Customer', namespace, name }),
          { from, to },
          by,
        ),
      );
    },
  );
}
