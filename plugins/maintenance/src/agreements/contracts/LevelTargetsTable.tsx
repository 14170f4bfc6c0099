import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CLOCK_NAMES,
  FAULT_LEVELS,
  Levels,
} from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { useFormat } from '../../platform/components/useFormat';
import { contractTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './LevelTargetsTable.module.css';

/** What every fault level promises. */
export function LevelTargetsTable(props: {
  levels: Levels;
  withNames?: boolean;
}) {
  const { levels, withNames } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  return (
    <table className={styles.table} aria-label={t('levels.title')}>
      <thead>
        <tr>
          <th scope="col">{t('levels.level')}</th>
          {CLOCK_NAMES.map(clock => (
            <th key={clock} scope="col">
              {tCommon(`clock.${clock}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FAULT_LEVELS.map(level => (
          <tr key={level}>
            <th scope="row">
              <LevelBadge level={level} withName={withNames} />
            </th>
            {CLOCK_NAMES.map(clock => {
              const minutes = levels[level][clock];
              return minutes === undefined ? (
                <td key={clock} className={styles.none}>
                  {t('levels.none')}
                </td>
              ) : (
                <td key={clock}>{format.minutes(minutes)}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
