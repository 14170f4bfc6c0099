import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../platform/components/useFormat';
import { useNow } from '../../platform/components/useNow';
import { ledgerTranslationRef } from './translation';
import styles from './WorkingBar.module.css';

/** From here on it is worth saying how long something takes. */
const LONG_SECONDS = 3;

export interface WorkingBarProps {
  label: string;
  /** Undefined while nothing is known; the bar moves then. */
  progress?: LedgerUploadState;
}

/** Says what is being done, how far it is and for how long. */
export function WorkingBar(props: WorkingBarProps) {
  const { label, progress } = props;
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const [startedAt] = useState(() => Date.now());
  const seconds = useNow(
    useCallback(
      (now: number) => Math.floor((now - startedAt) / 1000),
      [startedAt],
    ),
  );
  const bar = useRef<HTMLDivElement>(null);
  // On a phone the form is longer than the screen.
  useEffect(() => {
    // In a body: newer browsers answer a promise, which is no way to clean up.
    bar.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const share = progress?.share;
  const details = [
    progress && stepText(progress),
    seconds >= LONG_SECONDS &&
      t('upload.elapsed', { duration: format.wait(seconds) }),
  ];

  function stepText({ step, done, total }: LedgerUploadState): string {
    return total === 0
      ? t(`upload.step.${step}`)
      : t(`upload.stepRows.${step}`, {
          done: format.number(done),
          total: format.number(total),
        });
  }

  return (
    <div ref={bar} className={styles.work}>
      <Text role="status">{label}</Text>
      {share !== undefined && (
        <Text weight="bold" className={styles.share}>
          {format.percent(share)}
        </Text>
      )}
      <div
        className={styles.track}
        role="progressbar"
        aria-label={label}
        aria-valuenow={share === undefined ? undefined : share * 100}
        aria-valuetext={share === undefined ? undefined : format.percent(share)}
      >
        <div
          className={styles.bar}
          data-known={share !== undefined || undefined}
          style={share === undefined ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <Text variant="body-small" color="secondary">
        {details.filter(Boolean).join(' · ')}
      </Text>
    </div>
  );
}
