import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { AuthorizedFirstInspectionService } from './AuthorizedFirstInspectionService';

/** The checks of a ledger, and the sheet that comes of them. */
export function registerFirstInspectionRoutes(
  router: Router,
  options: {
    firstInspections: AuthorizedFirstInspectionService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { firstInspections, httpAuth, audit } = options;
  const caller = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  });

  router.put('/inspections/:id/ledger-checks', async (request, response) => {
    const by = await caller(request);
    const inspectionId = request.params.id;
    const { checks } = request.body;
    const saved = await audit.record(
      {
        eventId: 'ledger-checks-save',
        request,
        meta: { inspectionId, checks: checks.length },
      },
      () => firstInspections.saveLedgerChecks(inspectionId, checks, by),
    );
    response.json(saved);
  });

  router.get('/inspections/:id/discrepancies', async (request, response) => {
    const by = await caller(request);
    response.json(
      await firstInspections.getDiscrepancySheet(request.params.id, by),
    );
  });

  router.post('/inspections/:id/signature', async (request, response) => {
    const by = await caller(request);
    const inspectionId = request.params.id;
    const { contentHash, fileId } = request.body;
    const sheet = await audit.record(
      {
        eventId: 'discrepancy-sheet-sign',
        request,
        meta: { inspectionId, contentHash, fileId },
      },
      () =>
        firstInspections.signDiscrepancySheet(inspectionId, request.body, by),
    );
    response.status(201).json(sheet);
  });

  router.post('/inspections/:id/apply', async (request, response) => {
    const by = await caller(request);
    const inspectionId = request.params.id;
    const { contentHash } = request.body;
    const sheet = await audit.record(
      {
        eventId: 'discrepancy-sheet-apply',
        request,
        meta: { inspectionId, contentHash },
      },
      () => firstInspections.applyDiscrepancies(inspectionId, contentHash, by),
    );
    response.json(sheet);
  });

  router.post('/inspections/:id/take-back', async (request, response) => {
    const by = await caller(request);
    const inspectionId = request.params.id;
    const sheet = await audit.record(
      {
        eventId: 'discrepancy-sheet-take-back',
        request,
        meta: { inspectionId },
      },
      () => firstInspections.takeBackDiscrepancies(inspectionId, by),
    );
    response.json(sheet);
  });
}
