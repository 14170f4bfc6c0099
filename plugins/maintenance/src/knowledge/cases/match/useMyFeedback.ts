import { ErrorLike, toError } from '@backstage/errors';
import { useApi } from '@backstage/frontend-plugin-api';
import { CaseMatch } from '@weibao/backstage-plugin-maintenance-common';
import { useRef, useState } from 'react';
import { maintenanceApiRef } from '../../../api';
import type { CaseTarget } from './FittingCases';

export type Verdict = NonNullable<CaseMatch['myFeedback']>;

export interface MyFeedback {
  /** What the user says, also before the backend has heard it. */
  mine?: Verdict;
  /** Why the last change did not come to pass; then `mine` is as before. */
  refusal?: { of: 'giving' | 'withdrawing'; error: ErrorLike };
  give(verdict: Verdict): Promise<void>;
  withdraw(): Promise<void>;
  /** Adds to the word that was given; throws what went wrong. */
  saveNote(note: string): Promise<void>;
}

/**
 * What the user says about a case on a device or an incident. It is sent in the
 * order in which it is said, so that the last word is the one kept.
 */
export function useMyFeedback(
  match: CaseMatch,
  target: CaseTarget,
): MyFeedback {
  const { slug } = match.case;
  const api = useApi(maintenanceApiRef);
  const [mine, setMine] = useState(match.myFeedback);
  const [refusal, setRefusal] = useState<MyFeedback['refusal']>();
  const kept = useRef(match.myFeedback);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = (send: () => Promise<unknown>): Promise<unknown> => {
    const sent = turn.current.then(send);
    turn.current = sent.catch(() => {});
    return sent;
  };
  const sendVerdict = (verdict: Verdict, note?: string) =>
    api.giveCaseFeedback({
      path: { slug },
      body: {
        ...target,
        worked: verdict === 'worked',
        ...(note && { note }),
      },
    });
  const change = async (verdict: Verdict | undefined) => {
    setMine(verdict);
    setRefusal(undefined);
    try {
      await inTurn(() =>
        verdict
          ? sendVerdict(verdict)
          : api.withdrawCaseFeedback({ path: { slug }, query: target }),
      );
      kept.current = verdict;
    } catch (error) {
      // Unless something else has been said in the meantime.
      setMine(shown => (shown === verdict ? kept.current : shown));
      setRefusal({
        of: verdict ? 'giving' : 'withdrawing',
        error: toError(error),
      });
    }
  };

  return {
    mine,
    refusal,
    give: verdict => change(verdict),
    withdraw: () => change(undefined),
    async saveNote(note) {
      if (mine) await inTurn(() => sendVerdict(mine, note));
    },
  };
}
