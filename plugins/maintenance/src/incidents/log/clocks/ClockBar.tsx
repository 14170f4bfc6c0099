import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { IncidentEventType } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../../platform/components/useFormat';
import { useNow } from '../../../platform/components/useNow';
import { incidentTranslationRef } from '../translation';
import styles from './ClockBar.module.css';
import { BarSpan, layOutClockBar } from './clockBarLayout';
import { ExplainedClock } from './useClockSentence';

/** A bar moves by less than a pixel in this time. */
const STEP_MILLISECONDS = 15_000;

function steppedNow(now: number): number {
  return Math.floor(now / STEP_MILLISECONDS) * STEP_MILLISECONDS;
}

export interface ClockBarProps {
  clock: ExplainedClock;
  /** What the bar says, for those who do not see it. */
  label: string;
}

/** A clock as a bar: service time, pauses, events, the target, now. */
export function ClockBar(props: ClockBarProps) {
  const { clock, label } = props;
  const { t } = useTranslationRef(incidentTranslationRef);
  const format = useFormat();
  const bar = layOutClockBar(clock, useNow(steppedNow));

  return (
    <div>
      <div
        className={styles.bar}
        role="img"
        aria-label={label}
        data-status={clock.status}
      >
        <Spans spans={bar.open} className={styles.open} />
        <Spans spans={bar.used} className={styles.used} />
        <Spans spans={bar.exceeded} className={styles.exceeded} />
        <Spans spans={bar.paused} className={styles.paused} />
        {bar.marks.map(({ left, type, at }, index) => (
          <span
            key={index}
            className={styles.mark}
            style={{ left: `${left}%` }}
            title={`${t(`event.${type as IncidentEventType}`)} ${format.instant(
              at,
            )}`}
          />
        ))}
        {bar.target && (
          <span
            className={styles.target}
            style={{ left: `${bar.target.left}%` }}
            title={t('clocks.target', {
              time: format.instant(bar.target.at),
            })}
          />
        )}
        {bar.now !== undefined && (
          <span
            className={styles.now}
            style={{ left: `${bar.now}%` }}
            title={t('clocks.legend.now')}
          />
        )}
      </div>
      <div className={styles.scale} aria-hidden="true">
        <span>{format.instant(bar.from)}</span>
        {bar.target && (
          <span>
            {t('clocks.target', {
              time: format.instant(bar.target.at),
            })}
          </span>
        )}
      </div>
    </div>
  );
}

function Spans(props: { spans: BarSpan[]; className: string }) {
  return (
    <>
      {props.spans.map(({ left, width }, index) => (
        <span
          key={index}
          className={props.className}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      ))}
    </>
  );
}
