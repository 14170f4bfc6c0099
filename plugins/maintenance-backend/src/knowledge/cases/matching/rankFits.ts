import { CaseMatchReason } from '@weibao/backstage-plugin-maintenance-common';
import { IndexedCase } from '../IndexedCase';
import { CaseFit } from './fitCases';
import { MOST_POINTS } from './points';

/** How often a case was said to have worked and not to have. */
export interface FeedbackTally {
  worked: number;
  didNotWork: number;
  /** Those of it that are about devices of the same model. */
  sameModel: { worked: number; didNotWork: number };
}

/** A case in its place among those that fit. */
export interface RankedCase {
  indexed: IndexedCase;
  /** The sum of the points of all reasons, 0 to 100. */
  score: number;
  reasons: CaseMatchReason[];
}

/**
 * The best of the cases that fit: reviewed ones before drafts, then by score,
 * then by slug. Feedback moves a score by a few points.
 */
export function rankFits(
  fits: readonly CaseFit[],
  tallies: ReadonlyMap<string, FeedbackTally>,
  { model, limit }: { model: string; limit: number },
): RankedCase[] {
  return fits
    .map(fit => {
      const feedback = feedbackReasons(tallies.get(fit.indexed.slug), model);
      return {
        fit,
        feedback,
        score: feedback.reduce((sum, { points }) => sum + points, fit.points),
      };
    })
    .sort(
      (a, b) =>
        Number(isDraft(a.fit)) - Number(isDraft(b.fit)) ||
        b.score - a.score ||
        (a.fit.indexed.slug < b.fit.indexed.slug ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ fit, feedback, score }) => ({
      indexed: fit.indexed,
      score,
      reasons: [...fit.explain(), ...feedback].sort(
        (a, b) => b.points - a.points,
      ),
    }));
}

/**
 * What feedback is worth, from minus to plus the most: the share of those for
 * whom it worked, as if one more had said yes and one more no, so that the
 * first word does not decide. Word on the same model counts twice.
 */
export function pointsOfFeedback(tally: FeedbackTally): number {
  const worked = tally.worked + tally.sameModel.worked;
  const didNotWork = tally.didNotWork + tally.sameModel.didNotWork;
  const share = (worked + 1) / (worked + didNotWork + 2);
  // Not minus zero.
  return Math.round((2 * share - 1) * MOST_POINTS.feedback) || 0;
}

function feedbackReasons(
  tally: FeedbackTally | undefined,
  model: string,
): CaseMatchReason[] {
  const points = tally ? pointsOfFeedback(tally) : 0;
  if (!tally || points === 0) return [];
  const { worked, didNotWork } = tally.sameModel;
  const values = model && worked + didNotWork > 0 ? [model] : [];
  return [{ kind: 'feedback', points, values }];
}

function isDraft({ indexed }: CaseFit): boolean {
  return indexed.status === 'draft';
}
