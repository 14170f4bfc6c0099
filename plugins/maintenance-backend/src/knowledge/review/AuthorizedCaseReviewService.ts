import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  caseReadPermission,
  CaseReview,
  CaseReviewQuery,
  findingReadPermission,
  incidentReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/authorizers';
import { checkPermission } from '../../platform/authorization/checkPermission';
import { unlessDenied } from '../../platform/authorization/unlessDenied';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { CaseReviewService } from './CaseReviewService';

type Options = Pick<Authorizers, 'incidentAuthorizer' | 'findingAuthorizer'> & {
  caseReview: CaseReviewService;
  permissions: PermissionsService;
};

/** The case review pack for a caller, of what the caller may read. */
export class AuthorizedCaseReviewService {
  readonly #options: Options;

  static create(options: Options): AuthorizedCaseReviewService {
    return new AuthorizedCaseReviewService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Without findings for whoever may read none. */
  async getCaseReview(
    query: CaseReviewQuery,
    { credentials }: CallOptions,
  ): Promise<CaseReview> {
    const { caseReview, permissions } = this.#options;
    const { incidentAuthorizer, findingAuthorizer } = this.#options;
    await checkPermission(permissions, caseReadPermission, credentials);
    const [incidents, findings] = await Promise.all([
      incidentAuthorizer.listScope(incidentReadPermission, credentials),
      unlessDenied(
        findingAuthorizer.listScope(findingReadPermission, credentials),
      ),
    ]);
    return caseReview.getCaseReview({ ...query, incidents, findings });
  }
}
