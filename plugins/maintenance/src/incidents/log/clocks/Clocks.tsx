import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  FaultLevel,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import { Countdown } from '../../../platform/components/Countdown';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import { clocksDiffer, useTimeZone } from '../../../platform/time/useTimeZone';
import { ClockBar } from './ClockBar';
import styles from './ClockBar.module.css';
import { useClockSentence } from './useClockSentence';
import { useEarlierBreach } from './useEarlierBreach';

export interface ClocksProps {
  /** The present one. */
  level: FaultLevel;
  explanation: SlaExplanation;
}

/** The clocks of an incident, each as a bar and as a sentence. */
export function Clocks(props: ClocksProps) {
  const { level, explanation } = props;
  const { clocks, timeZone, earlierBreaches = [] } = explanation;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const sentenceOf = useClockSentence();
  const onRecord = useEarlierBreach();
  const present = clocks.map(({ clock }) => clock);
  /** Of clocks that the level no longer has. */
  const past = earlierBreaches.filter(({ clock }) => !present.includes(clock));

  if (clocks.length + past.length === 0) {
    return <Text color="secondary">{t('clocks.none')}</Text>;
  }
  return (
    <>
      <ul className={styles.clocks}>
        {clocks.map(clock => {
          const sentence = sentenceOf(clock, explanation);
          return (
            <li key={clock.clock}>
              <div className={styles.head}>
                <Text as="h3" variant="body-medium" weight="bold">
                  {tCommon(`clock.${clock.clock}`)}
                </Text>
                <Countdown
                  status={clock.status}
                  dueAt={clock.dueAt ?? clock.exceededAt}
                  atRiskAt={clock.atRiskAt}
                />
              </div>
              <ClockBar clock={clock} label={sentence} />
              <p className={styles.sentence} title={clock.sentence}>
                {sentence}
              </p>
            </li>
          );
        })}
        {past.map(breach => (
          <li key={breach.clock}>
            <div className={styles.head}>
              <Text as="h3" variant="body-medium" weight="bold">
                {tCommon(`clock.${breach.clock}`)}
              </Text>
              <Countdown status="breached" />
            </div>
            <p className={styles.sentence}>
              {[t('clocks.noTargetNow', { level }), onRecord(breach)].join(
                t('clocks.sentenceSeparator'),
              )}
            </p>
          </li>
        ))}
      </ul>
      <Legend calendarZone={timeZone} />
    </>
  );
}

/** What the colours mean, and the zone of the calendar where it is not that of the times. */
function Legend(props: { calendarZone: string }) {
  const { calendarZone } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const timeZone = useTimeZone();
  const swatches = [
    ['open', styles.open],
    ['closed', styles.swatchClosed],
    ['paused', styles.paused],
    ['target', styles.swatchTarget],
    ['now', styles.swatchNow],
  ] as const;
  return (
    <div className={styles.legend} aria-hidden="true">
      {swatches.map(([name, className]) => (
        <span key={name}>
          <span className={`${styles.swatch} ${className}`} />
          {t(`clocks.legend.${name}`)}
        </span>
      ))}
      {clocksDiffer(calendarZone, timeZone) && (
        <span>{t('clocks.calendarZone', { zone: calendarZone })}</span>
      )}
    </div>
  );
}
