import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ContractQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { AuthorizedContractService } from './AuthorizedContractService';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { DateRange } from '../../platform/dates/localDates';
import { validatedQuery } from '../../platform/http/validatedQuery';

/** Contracts, what they cover, and what that means for devices and customers. */
export function registerContractRoutes(
  router: Router,
  options: {
    contracts: AuthorizedContractService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { contracts, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/contracts', async (request, response) => {
    const credentials = await credentialsOf(request);
    const query = validatedQuery<ContractQuery>(request);
    response.json(
      await contracts.listContracts(
        { ...query, customerRef: normalizeCustomer(query) },
        { credentials },
      ),
    );
  });

  router.get('/contracts/summary', async (request, response) => {
    const credentials = await credentialsOf(request);
    const customerRef = normalizeCustomer(request.query);
    response.json(
      await contracts.summariseContracts({ customerRef }, { credentials }),
    );
  });

  router.post('/contracts', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { number, customerRef } = request.body;
    const contract = await audit.record(
      { eventId: 'contract-create', request, meta: { number, customerRef } },
      () => contracts.createContract(request.body, { credentials }),
    );
    response.status(201).json(contract);
  });

  router.get('/contracts/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    response.json(
      await contracts.getContract(request.params.id, { credentials }),
    );
  });

  router.patch('/contracts/:id', async (request, response) => {
    const credentials = await credentialsOf(request);
    const contractId = request.params.id;
    const contract = await audit.record(
      {
        eventId: 'contract-update',
        request,
        meta: { contractId, fields: Object.keys(request.body) },
      },
      () => contracts.updateContract(contractId, request.body, { credentials }),
    );
    response.json(contract);
  });

  router.get('/contracts/:id/term-preview', async (request, response) => {
    const credentials = await credentialsOf(request);
    const term = validatedQuery<DateRange>(request);
    response.json(
      await contracts.previewTerm(request.params.id, term, { credentials }),
    );
  });
}

function normalizeCustomer(query: { customerRef?: string }) {
  const { customerRef } = query;
  return (
    customerRef && normalizeEntityRef(customerRef, 'customer', 'customerRef')
  );
}
