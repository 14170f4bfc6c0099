import { CaseSummary } from '@weibao/backstage-plugin-maintenance-common';
import { IndexedCase } from './IndexedCase';
import { FeedbackTally } from './matching/rankFits';
import { pageOf } from './pageOf';

/** A case as the API shows it, with how often it worked. */
export function toCaseSummary(
  indexed: IndexedCase,
  tally: FeedbackTally | undefined,
): CaseSummary {
  const { path, sources, incidents, ...shown } = indexed;
  return {
    ...shown,
    path: pageOf(path),
    worked: tally?.worked ?? 0,
    didNotWork: tally?.didNotWork ?? 0,
  };
}
