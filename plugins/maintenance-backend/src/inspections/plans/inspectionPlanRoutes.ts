import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InspectionPlanQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedInspectionPlanService } from './AuthorizedInspectionPlanService';

/** Inspection plans over HTTP. */
export function registerInspectionPlanRoutes(
  router: Router,
  options: {
    plans: AuthorizedInspectionPlanService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { plans, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/inspection-plans', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { customerRef, ...query } =
      validatedQuery<InspectionPlanQuery>(request);
    response.json(
      await plans.listPlans(
        {
          ...query,
          customerRef:
            customerRef &&
            normalizeEntityRef(customerRef, 'customer', 'customerRef'),
        },
        { credentials },
      ),
    );
  });

  router.post('/inspection-plans', async (request, response) => {
    const credentials = await credentialsOf(request);
    const plan = await audit.record(
      {
        eventId: 'inspection-plan-create',
        request,
        meta: { contractId: request.body.contractId },
      },
      () => plans.createPlan(request.body, { credentials }),
    );
    response.status(201).json(plan);
  });

  router.post('/inspection-plans/preview', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(await plans.previewPlan(request.body, { credentials }));
  });

  router.get('/inspection-plans/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(await plans.getPlan(request.params.id, { credentials }));
  });

  router.patch('/inspection-plans/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    const planId = request.params.id;
    const plan = await audit.record(
      {
        eventId: 'inspection-plan-update',
        request,
        meta: { planId, fields: Object.keys(request.body) },
      },
      () => plans.updatePlan(planId, request.body, { credentials }),
    );
    response.json(plan);
  });
}
