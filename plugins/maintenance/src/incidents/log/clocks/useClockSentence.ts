import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PauseReason,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../../platform/components/useFormat';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import { useEarlierBreach } from './useEarlierBreach';

/** A clock with what led to its state. */
export type ExplainedClock = SlaExplanation['clocks'][number];

/** Says where a clock stands and what led there, in the language of the app. */
export function useClockSentence(): (
  clock: ExplainedClock,
  explanation: SlaExplanation,
) => string {
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const onRecord = useEarlierBreach();

  return useCallback(
    (clock, { contractNumber, earlierBreaches = [], reason: coverReason }) => {
      const separator = t('clocks.listSeparator');
      /** The time of day, with the date where it is not that of the report. */
      const moment = (iso: string) =>
        clock.startedAt
          ? format.timeBeside(iso, clock.startedAt)
          : format.instant(iso);

      const verdict = () => {
        const used = {
          clock: tCommon(`clock.${clock.clock}`),
          duration: format.duration(clock.targetSeconds - clock.elapsedSeconds),
          elapsed: format.duration(clock.elapsedSeconds),
          target: format.duration(clock.targetSeconds),
        };
        if (clock.status !== 'running') {
          return t(`clocks.${clock.status}`, used);
        }
        return clock.dueAt
          ? t('clocks.dueIn', { ...used, due: moment(clock.dueAt) })
          : t('clocks.never', used);
      };

      const pausesThat = (counts: boolean) =>
        clock.pauses.filter(pause => pause.counts === counts);
      const list = (pauses: ExplainedClock['pauses']) =>
        pauses
          .map(({ reason, from, to }) =>
            t('clocks.pause', {
              reason: tCommon(`pauseReason.${reason as PauseReason}`),
              from: moment(from),
              to: to ? moment(to) : t('clocks.now'),
            }),
          )
          .join(separator);

      const sentences: string[] = [verdict()];
      const counted = pausesThat(true);
      if (counted.length > 0) {
        const seconds = counted.reduce(
          (sum, { openSeconds }) => sum + openSeconds,
          0,
        );
        sentences.push(
          t('clocks.pausedFor', {
            duration: format.duration(seconds),
            pauses: list(counted),
          }),
        );
      }
      const others = pausesThat(false);
      // Nothing pauses the response clock, which goes without saying.
      if (others.length > 0 && clock.clock !== 'response') {
        sentences.push(t('clocks.notStoppedBy', { pauses: list(others) }));
      }
      for (const breach of earlierBreaches) {
        if (breach.clock === clock.clock) sentences.push(onRecord(breach));
      }
      const terms = {
        calendar: (clock.calendarId ?? '').replace(/(\d)x(\d)/g, '$1×$2'),
        level: clock.level ?? '',
      };
      const withoutContract =
        coverReason === 'device-unknown'
          ? t('clocks.termsOpen', terms)
          : t('clocks.termsOutOfCover', terms);
      sentences.push(
        contractNumber
          ? t('clocks.terms', { ...terms, contract: contractNumber })
          : withoutContract,
      );
      return sentences.join(t('clocks.sentenceSeparator'));
    },
    [format, onRecord, t, tCommon],
  );
}
