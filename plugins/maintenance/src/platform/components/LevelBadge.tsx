import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FaultLevel } from '@weibao/backstage-plugin-maintenance-common';
import { commonTranslationRef } from './translation';
import styles from './LevelBadge.module.css';

export interface LevelBadgeProps {
  level: FaultLevel;
  /** Also says in a word how bad that is. */
  withName?: boolean;
}

/** A fault level, I to IV. */
export function LevelBadge(props: LevelBadgeProps) {
  const { level, withName } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const name = t(`level.${level}`);
  const label = `${t('levelName', { level })} ${name}`;
  return (
    <span
      className={styles.badge}
      title={`${label}: ${t(`levelMeaning.${level}`)}`}
    >
      <span
        className={`${styles.numeral} ${styles[level]}`}
        role="img"
        aria-label={withName ? t('levelName', { level }) : label}
      >
        {level}
      </span>
      {withName && <span>{` ${name}`}</span>}
    </span>
  );
}
