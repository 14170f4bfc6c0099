import { ErrorLike, toError } from '@backstage/errors';
import {
  AnswerValue,
  InspectedDevice,
  Inspection,
  InspectionProgress,
  InspectionResult,
  InspectionResultInput,
  InspectionResultsSaved,
  measureProgress,
  ProposedFinding,
} from '@weibao/backstage-plugin-maintenance-common';
import { useCallback, useMemo, useState } from 'react';
import { heardItems } from '../../platform/entries/heard';
import { INSPECTION_RESULTS } from '../../platform/entries/kinds';
import { overlay } from '../../platform/entries/overlay';
import { Entries, useEntries } from '../../platform/entries/useEntries';
import { useHeard } from '../../platform/entries/useHeard';
import { answerKey } from './answerKey';
import { MissingAnswer, missingAnswers } from './missingAnswers';

/** An answer as it is entered. */
export type Answer = Omit<InspectionResultInput, 'value'> & {
  value: AnswerValue;
};

/** The answers of an inspection as the engineer sees them: saved or on their way. */
export interface Answers {
  entries: Entries<Answer>;
  /** Of the inspection as last heard from the backend. */
  version: number;
  progress: InspectionProgress;
  proposedFindings: ProposedFinding[];
  /** Required items without an answer, in the order of the devices. */
  missing: MissingAnswer[];
  /** Why the last answer could not be entered. */
  error?: ErrorLike;
  /** Whether every required item of a device has an answer. */
  isDone(device: InspectedDevice): boolean;
  resultOf(deviceRef: string, itemId: string): InspectionResult | undefined;
  /** Why the backend has not accepted an answer. */
  refusalOf(deviceRef: string, itemId: string): string | undefined;
  /**
   * Resolves when the answer is shown.
   *
   * @param label - says to a person what was answered
   */
  answer(answer: Answer, label: string): Promise<void>;
}

/** @param userRef - who answers */
export function useAnswers(inspection: Inspection, userRef: string): Answers {
  const [heard, hear] = useHeard(inspection, saidOf);
  const entries = useEntries<Answer, InspectionResultsSaved>(
    INSPECTION_RESULTS,
    inspection.id,
    (saved, settled) => {
      const said = new Map(saidOf(saved));
      const items = settled.map(({ key }) => [key, said.get(key)] as const);
      hear({ version: saved.version, items });
    },
  );
  const { unsaved, refused } = entries.state;
  const [error, setError] = useState<ErrorLike>();

  const shown = useMemo(() => {
    const now = { answeredAt: '', answeredBy: userRef };
    const results = overlay<InspectionResult, Answer>(
      heardItems(heard).flatMap(({ result }) => result ?? []),
      unsaved,
      answerKey,
      (result, { note, ...given }) => ({ ...result, ...now, ...given }),
    );
    return new Map(results.map(result => [answerKey(result), result]));
  }, [heard, unsaved, userRef]);
  const missing = useMemo(
    () => missingAnswers(inspection, shown),
    [inspection, shown],
  );
  const unfinished = new Set(missing.map(each => each.device.deviceRef));
  const progress = useMemo(
    () => measureProgress({ ...inspection, results: [...shown.values()] }),
    [inspection, shown],
  );
  const { enter } = entries;

  return {
    entries,
    version: heard.version,
    progress,
    proposedFindings: useMemo(
      () => heardItems(heard).flatMap(({ proposed }) => proposed ?? []),
      [heard],
    ),
    missing,
    error,
    isDone: ({ device }) => !unfinished.has(device.deviceRef),
    resultOf: useCallback(
      (deviceRef, itemId) => shown.get(answerKey({ deviceRef, itemId })),
      [shown],
    ),
    refusalOf: (deviceRef, itemId) =>
      refused.get(answerKey({ deviceRef, itemId }))?.refusal.message,
    answer: useCallback(
      async (answer, label) => {
        setError(undefined);
        try {
          await enter({ key: answerKey(answer), label, input: answer });
        } catch (failure) {
          setError(toError(failure));
        }
      },
      [enter],
    ),
  };
}

/** What the backend has of an item of a device. */
interface SaidOfItem {
  result?: InspectionResult;
  proposed?: ProposedFinding;
}

function saidOf({
  results = [],
  proposedFindings = [],
}: Pick<Inspection, 'results' | 'proposedFindings'>): Map<string, SaidOfItem> {
  const said = new Map<string, SaidOfItem>(
    results.map(result => [answerKey(result), { result }]),
  );
  for (const proposed of proposedFindings) {
    const key = answerKey(proposed);
    said.set(key, { ...said.get(key), proposed });
  }
  return said;
}
