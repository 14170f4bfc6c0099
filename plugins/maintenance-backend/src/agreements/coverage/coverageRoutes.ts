import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  CoverageGapQuery,
  CoverageRowQuery,
} from '@weibao/backstage-plugin-maintenance-common';
import { Request, Router } from 'express';
import { ChangeAudit } from '../../platform/audit/ChangeAudit';
import { AuthorizedCoverageService } from './AuthorizedCoverageService';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { validatedQuery } from '../../platform/http/validatedQuery';

export function registerCoverageRoutes(
  router: Router,
  options: {
    coverage: AuthorizedCoverageService;
    httpAuth: HttpAuthService;
    audit: ChangeAudit;
  },
): void {
  const { coverage, httpAuth, audit } = options;
  const credentialsOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user', 'service'] });

  router.get('/contracts/:id/coverage', async (request, response) => {
    const credentials = await credentialsOf(request);
    const page = validatedQuery<CoverageRowQuery>(request);
    response.json(
      await coverage.listContractCoverage(request.params.id, page, {
        credentials,
      }),
    );
  });

  router.post('/contracts/:id/coverage', async (request, response) => {
    const credentials = await credentialsOf(request);
    const contractId = request.params.id;
    const { items } = request.body;
    const added = await audit.record(
      {
        eventId: 'contract-coverage-add',
        request,
        meta: { contractId, rows: items.length },
      },
      () => coverage.addContractCoverage(contractId, items, { credentials }),
    );
    response.status(201).json({ items: added });
  });

  router.delete('/contracts/:id/coverage', async (request, response) => {
    const credentials = await credentialsOf(request);
    const contractId = request.params.id;
    const { coverageId: coverageIds } = validatedQuery<{
      coverageId: string[];
    }>(request);
    await audit.record(
      {
        eventId: 'contract-coverage-remove',
        request,
        meta: { contractId, coverageIds },
      },
      () =>
        coverage.removeContractCoverage(contractId, coverageIds, {
          credentials,
        }),
    );
    response.status(204).end();
  });

  router.get(
    '/contracts/:id/whole-customer-preview',
    async (request, response) => {
      const credentials = await credentialsOf(request);
      const { id } = request.params;
      response.json(await coverage.previewWholeCustomer(id, { credentials }));
    },
  );

  router.get('/coverage', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { deviceRef, at } = validatedQuery<{
      deviceRef: string;
      at?: string;
    }>(request);
    response.json(
      await coverage.getCoverage(deviceRef, instantOrNow(at), { credentials }),
    );
  });

  router.get(
    '/customers/:namespace/:name/coverage-gaps',
    async (request, response) => {
      const credentials = await credentialsOf(request);
      const { namespace, name } = request.params;
      const { at, ...page } = validatedQuery<CoverageGapQuery>(request);
      response.json(
        await coverage.listCoverageGaps(
          normalizeEntityRef(
            `customer:${namespace}/${name}`,
            'customer',
            'The customer',
          ),
          { ...page, at: instantOrNow(at) },
          { credentials },
        ),
      );
    },
  );
}

function instantOrNow(at: string | undefined): Date {
  return at === undefined ? new Date() : new Date(at);
}
