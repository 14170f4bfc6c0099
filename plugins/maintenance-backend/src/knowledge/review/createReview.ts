import { Capability } from '../../platform/capability/Capability';
import { AuthorizedCaseReviewService } from './AuthorizedCaseReviewService';
import { registerCaseReviewRoutes } from './caseReviewRoutes';
import { DefaultCaseReviewService } from './DefaultCaseReviewService';

/** What the case meeting talks about. */
export function createReview(
  options: Parameters<typeof DefaultCaseReviewService.create>[0],
) {
  const caseReview = DefaultCaseReviewService.create(options);
  return {
    registerRoutes: (router, context) =>
      registerCaseReviewRoutes(router, {
        ...context,
        caseReview: AuthorizedCaseReviewService.create({
          ...context.authorizers,
          caseReview,
          permissions: context.permissions,
        }),
      }),
  } satisfies Capability;
}
