import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  CaseDraftAction,
  CaseDraftState,
} from '@weibao/backstage-plugin-maintenance-common';
import { checkVersion } from '../../platform/database/recordVersions';
import { Publishing } from '../knowledgeBase/KnowledgeBase';
import { CaseDraftRecord, DraftPhase } from './CaseDraftRecord';

/** Who looks at a draft, and what their permissions are. */
export interface DraftViewer {
  /** Entity ref of a user. */
  ref: string;
  mayWrite: boolean;
  mayReview: boolean;
}

/** A publication that is not finished yet is still a matter of the review. */
export function stateOf(phase: DraftPhase): CaseDraftState {
  return phase === 'publishing' ? 'in-review' : phase;
}

/** The phases that are one state to whoever asks. */
export function phasesOf(state: CaseDraftState): DraftPhase[] {
  return state === 'in-review' ? ['in-review', 'publishing'] : [state];
}

/**
 * What somebody may do with a draft now. Its author writes it, somebody else
 * reviews it, and reviewers may clear up what an author has left.
 *
 * @param publishing - drafts of a knowledge base that takes pull requests are
 * reviewed there
 */
export function allowedDraftActions(
  draft: CaseDraftRecord,
  viewer: DraftViewer,
  publishing: Publishing,
): CaseDraftAction[] {
  const { phase, authorRef } = draft;
  if (phase !== 'writing' && phase !== 'in-review') return [];
  const isAuthor = viewer.ref === authorRef;
  const actions: CaseDraftAction[] = [];
  if (isAuthor && viewer.mayWrite) {
    if (phase === 'in-review') actions.push('withdraw');
    else if (publishing === 'commit') actions.push('edit', 'submit');
    else actions.push('edit');
  }
  if (!isAuthor && viewer.mayReview && phase === 'in-review') {
    actions.push('approve', 'return');
  }
  if (viewer.mayReview || (isAuthor && viewer.mayWrite)) {
    actions.push('discard');
  }
  return actions;
}

/** @throws NotAllowedError where somebody else has written the draft */
export function checkAuthor(draft: CaseDraftRecord, viewer: DraftViewer): void {
  if (draft.authorRef !== viewer.ref) {
    throw new NotAllowedError(
      `Only the author of the draft, ${draft.authorRef}, may do this`,
    );
  }
}

/** @throws NotAllowedError where the reviewer has written the draft */
export function checkReviewer(
  draft: CaseDraftRecord,
  viewer: DraftViewer,
): void {
  if (draft.authorRef === viewer.ref) {
    throw new NotAllowedError(
      `${viewer.ref} has written the draft; another person reviews it`,
    );
  }
}

/** @throws ConflictError where the draft is at another version or in another phase */
export function checkStanding(
  draft: CaseDraftRecord,
  version: number,
  phases: readonly DraftPhase[],
): void {
  checkVersion('The draft', draft, version);
  if (!phases.includes(draft.phase)) {
    throw new ConflictError(
      `The draft is ${draft.phase}, but must be ${phases.join(' or ')}`,
    );
  }
}

/** @throws ConflictError where there is no knowledge base to write for */
export function checkKnowledgeBase(publishing: Publishing): void {
  if (publishing === 'none') {
    throw new ConflictError(
      'There is no knowledge base to write a case for: maintenance.knowledgeBase is not configured',
    );
  }
}

/** @throws InputError where drafts are reviewed outside of the portal */
export function checkReviewedHere(publishing: Publishing): void {
  checkKnowledgeBase(publishing);
  if (publishing === 'pull-request') {
    throw new InputError(
      'Cases are reviewed and published by pull requests here: open one for the draft with the template of the portal',
    );
  }
}
