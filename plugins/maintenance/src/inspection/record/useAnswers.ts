import { useApi } from '@backstage/frontend-plugin-api';
import {
  AnswerValue,
  InspectedDevice,
  Inspection,
  InspectionProgress,
  InspectionResult,
  measureProgress,
  ProposedFinding,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { maintenanceApiRef } from '../../api';
import { answerKey, AnswerQueue, AnswerQueueState } from './AnswerQueue';
import { MissingAnswer, missingAnswers } from './missingAnswers';

/** The answers of an inspection as the engineer sees them: saved or on their way. */
export interface Answers {
  state: AnswerQueueState;
  /** Of the inspection as last heard from the backend. */
  version: number;
  progress: InspectionProgress;
  proposedFindings: ProposedFinding[];
  /** Required items without an answer, in the order of the devices. */
  missing: MissingAnswer[];
  /** Whether every required item of a device has an answer. */
  isDone(device: InspectedDevice): boolean;
  resultOf(deviceRef: string, itemId: string): InspectionResult | undefined;
  answer(deviceRef: string, itemId: string, value: AnswerValue): void;
  flush(): Promise<void>;
}

/** @param userRef - who answers; what is not saved yet is kept for them alone */
export function useAnswers(inspection: Inspection, userRef: string): Answers {
  const api = useApi(maintenanceApiRef);
  const { id, version, results = [], proposedFindings = [] } = inspection;
  const [heard, setHeard] = useState({ version, results, proposedFindings });
  const latestId = useRef(id);
  latestId.current = id;

  const queue = useMemo(
    () =>
      AnswerQueue.create({
        storageKey: `maintenance.inspection.${id}.${userRef}`,
        save: answers =>
          api.saveInspectionResults({
            path: { id },
            body: { results: answers },
          }),
        onSaved: saved => {
          if (latestId.current !== id) return;
          setHeard(last => ({
            version: saved.version,
            results: replaceSame(last.results, saved.results, saved.results),
            proposedFindings: replaceSame(
              last.proposedFindings,
              saved.results,
              saved.proposedFindings,
            ),
          }));
        },
      }),
    [api, id, userRef],
  );
  useEffect(() => queue.start(), [queue]);
  const state = useSyncExternalStore(queue.subscribe, queue.getState);

  // The inspection was read again.
  const [lastRead, setLastRead] = useState(inspection);
  if (lastRead !== inspection) {
    setLastRead(inspection);
    setHeard({ version, results, proposedFindings });
  }

  const shown = useMemo(() => {
    const byKey = new Map(heard.results.map(each => [answerKey(each), each]));
    for (const [key, { note, ...unsaved }] of state.unsaved) {
      const now = { answeredAt: '', answeredBy: userRef };
      byKey.set(key, { ...byKey.get(key), ...now, ...unsaved });
    }
    return byKey;
  }, [heard.results, state.unsaved, userRef]);
  const missing = useMemo(
    () => missingAnswers(inspection, shown),
    [inspection, shown],
  );
  const unfinished = new Set(missing.map(each => each.device.deviceRef));
  const progress = useMemo(
    () => measureProgress({ ...inspection, results: [...shown.values()] }),
    [inspection, shown],
  );

  return {
    state,
    version: heard.version,
    progress,
    proposedFindings: heard.proposedFindings,
    missing,
    isDone: ({ device }) => !unfinished.has(device.deviceRef),
    resultOf: useCallback(
      (deviceRef, itemId) => shown.get(answerKey({ deviceRef, itemId })),
      [shown],
    ),
    answer: useCallback(
      (deviceRef, itemId, value) => queue.put({ deviceRef, itemId, value }),
      [queue],
    ),
    flush: useCallback(() => queue.flush(), [queue]),
  };
}

type Keyed = { deviceRef: string; itemId: string };

/** Takes what was answered anew out of a list, and adds what holds now. */
function replaceSame<T extends Keyed>(
  before: readonly T[],
  answered: readonly Keyed[],
  after: readonly T[],
): T[] {
  const keys = new Set(answered.map(answerKey));
  return [...before.filter(each => !keys.has(answerKey(each))), ...after];
}
