import { CaseReview } from '@weibao/backstage-plugin-maintenance-common';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** What the case meeting talks about. It checks no permissions. */
export interface CaseReviewService {
  /**
   * Gathers a period of local dates of the reporting zone, both included.
   *
   * @throws InputError where the period is none or longer than ten years
   */
  getCaseReview(query: {
    from: string;
    to: string;
    customerRef?: string;
    /** Which incidents are counted. */
    incidents: ListScope;
    /** Which findings are shown; none where it is left out. */
    findings?: ListScope;
  }): Promise<CaseReview>;
}
