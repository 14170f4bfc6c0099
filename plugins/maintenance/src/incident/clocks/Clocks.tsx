import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { SlaExplanation } from '@weibao/backstage-plugin-maintenance-common';
import { Countdown } from '../../components/Countdown';
import { incidentTranslationRef } from '../translation';
import { commonTranslationRef } from '../../components/translation';
import { ClockBar } from './ClockBar';
import styles from './ClockBar.module.css';
import { useClockSentence } from './useClockSentence';

/** The clocks of an incident, each as a bar and as a sentence. */
export function Clocks(props: { explanation: SlaExplanation }) {
  const { explanation } = props;
  const { clocks, timeZone } = explanation;
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const sentenceOf = useClockSentence();

  if (clocks.length === 0) {
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
                />
              </div>
              <ClockBar clock={clock} timeZone={timeZone} label={sentence} />
              <p className={styles.sentence} title={clock.sentence}>
                {sentence}
              </p>
            </li>
          );
        })}
      </ul>
      <Legend timeZone={timeZone} />
    </>
  );
}

function Legend(props: { timeZone: string }) {
  const { t } = useTranslationRef(incidentTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
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
      <span>{tCommon('time.zone', { zone: props.timeZone })}</span>
    </div>
  );
}
