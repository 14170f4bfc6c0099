import { HttpAuthService } from '@backstage/backend-plugin-api';
import { CaseReviewQuery } from '@weibao/backstage-plugin-maintenance-common';
import { Router } from 'express';
import { validatedQuery } from '../../platform/http/validatedQuery';
import { normalizeEntityRef } from '../../platform/entityRefs/normalizeEntityRef';
import { AuthorizedCaseReviewService } from './AuthorizedCaseReviewService';

/** What the case meeting talks about. */
export function registerCaseReviewRoutes(
  router: Router,
  options: {
    caseReview: AuthorizedCaseReviewService;
    httpAuth: HttpAuthService;
  },
): void {
  const { caseReview, httpAuth } = options;

  router.get('/case-review', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { from, to, customerRef } = validatedQuery<CaseReviewQuery>(request);
    response.json(
      await caseReview.getCaseReview(
        {
          from,
          to,
          customerRef:
            customerRef &&
            normalizeEntityRef(customerRef, 'customer', 'customerRef'),
        },
        { credentials },
      ),
    );
  });
}
