import {
  caseReviewPermission,
  caseWritePermission,
  Recurrence,
} from '@weibao/backstage-plugin-maintenance-common';
import { Decisions } from '../../platform/authorization/Decisions';

/** Asked along with whatever else shows recurrences. */
export const DRAFT_PERMISSIONS = [caseWritePermission, caseReviewPermission];

/** That there is a draft is told only to those who write or review cases. */
export function hideDrafts<R extends Recurrence>(
  recurrences: readonly R[],
  decisions: Decisions,
): R[] {
  return DRAFT_PERMISSIONS.some(permission => decisions.allows(permission))
    ? [...recurrences]
    : recurrences.map(recurrence => ({ ...recurrence, draftId: undefined }));
}
