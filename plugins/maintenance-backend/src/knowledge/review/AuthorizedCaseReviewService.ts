import {
  caseReadPermission,
  CaseReview,
  CaseReviewQuery,
  findingReadPermission,
  incidentReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { IncidentService } from '../../incidents/log/IncidentService';
import { hideIncidents } from '../../inspections/findings/hideIncidents';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { DRAFT_PERMISSIONS, hideDrafts } from '../recurrences/hideDrafts';
import { CaseReviewService } from './CaseReviewService';

/** The case review pack for a caller, of what the caller may read. */
export class AuthorizedCaseReviewService {
  readonly #caseReview: CaseReviewService;
  readonly #incidents: Pick<IncidentService, 'findInScope'>;
  readonly #authorizers: Authorizers;

  constructor(options: {
    caseReview: CaseReviewService;
    incidents: Pick<IncidentService, 'findInScope'>;
    authorizers: Authorizers;
  }) {
    this.#caseReview = options.caseReview;
    this.#incidents = options.incidents;
    this.#authorizers = options.authorizers;
  }

  /** Without findings for whoever may read none. */
  async getCaseReview(
    query: CaseReviewQuery,
    options: CallOptions,
  ): Promise<CaseReview> {
    const decisions = await this.#authorizers.decide(
      [
        caseReadPermission,
        incidentReadPermission,
        findingReadPermission,
        ...DRAFT_PERMISSIONS,
      ],
      options,
    );
    decisions.check(caseReadPermission);
    const incidents = decisions.checkScope(incidentReadPermission);
    const review = await this.#caseReview.getCaseReview({
      ...query,
      incidents,
      findings: decisions.scope(findingReadPermission),
    });
    return {
      ...review,
      recurrences: hideDrafts(review.recurrences, decisions),
      overdueFindings:
        review.overdueFindings &&
        (await hideIncidents(
          review.overdueFindings,
          incidents,
          this.#incidents,
        )),
    };
  }
}
