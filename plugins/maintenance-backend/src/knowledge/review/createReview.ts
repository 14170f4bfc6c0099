import { IncidentService } from '../../incidents/log/IncidentService';
import { Capability } from '../../platform/capability/Capability';
import { AuthorizedCaseReviewService } from './AuthorizedCaseReviewService';
import { registerCaseReviewRoutes } from './caseReviewRoutes';
import { DefaultCaseReviewService } from './DefaultCaseReviewService';

/** What the case meeting talks about. */
export function createReview(
  options: ConstructorParameters<typeof DefaultCaseReviewService>[0] & {
    incidents: IncidentService;
  },
) {
  const caseReview = new DefaultCaseReviewService(options);
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
