import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { DateRange } from '../../platform/dates/localDates';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { AuthorizedRenewalService } from './AuthorizedRenewalService';

/** The contracts that follow others. */
export function registerRenewalRoutes(
  router: Router,
  options: {
    renewals: AuthorizedRenewalService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { renewals, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/contracts/:id/renewal-preview', async (request, response) => {
    const credentials = await credentialsOf(request);
    const term = validatedQuery<DateRange>(request);
    response.json(
      await renewals.previewRenewal(request.params.id, term, { credentials }),
    );
  });

  router.post('/contracts/:id/renew', async (request, response) => {
    const credentials = await credentialsOf(request);
    const contractId = request.params.id;
    const contract = await audit.record(
      {
        eventId: 'contract-renew',
        request,
        meta: { contractId, number: request.body.number },
      },
      () => renewals.renewContract(contractId, request.body, { credentials }),
    );
    response.status(201).json(contract);
  });
}
