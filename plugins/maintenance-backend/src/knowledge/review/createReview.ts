import { IncidentService } from '../../incidents/log/IncidentService';
import { Capability } from '../../platform/capability/Capability';
import { AuthorizedCaseReviewService } from './AuthorizedCaseReviewService';
import { registerCaseReviewRoutes } from './caseReviewRoutes';
import { CaseReviewService } from './CaseReviewService';

/** What the case meeting talks about. */
export function createReview(
  options: ConstructorParameters<typeof CaseReviewService>[0] & {
    incidents: IncidentService;
  },
) {
  const caseReview = new CaseReviewService(options);
  return {
    registerRoutes: (router, context) =>
      registerCaseReviewRoutes(router, {
        ...context,
        caseReview: new AuthorizedCaseReviewService({
          authorizers: context.authorizers,
          caseReview,
          incidents: options.incidents,
        }),
      }),
  } satisfies Capability;
}
