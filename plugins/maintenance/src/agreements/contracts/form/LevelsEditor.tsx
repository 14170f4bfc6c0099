import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextField } from '@backstage/ui';
import {
  CLOCK_NAMES,
  ClockName,
  FAULT_LEVELS,
  FaultLevel,
} from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../../platform/components/LevelBadge';
import { contractTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import { TargetTexts } from './contractForm';
import { fieldProblem } from '../../../platform/components/fieldProblem';
import styles from './LevelsEditor.module.css';
import { formatTarget, parseTarget } from './targetText';

export interface LevelsEditorProps {
  targets: TargetTexts;
  /** Also says what is wrong with fields that were never left. */
  showsProblems: boolean;
  onChange: (targets: TargetTexts) => void;
}

/** The targets of every level, typed as `20m`, `2h` or `1h 30m`. */
export function LevelsEditor(props: LevelsEditorProps) {
  const { targets, showsProblems, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);

  const setTarget = (level: FaultLevel, clock: ClockName, text: string) =>
    onChange({ ...targets, [level]: { ...targets[level], [clock]: text } });

  /** Once read, a target is shown as we would write it. */
  const settle = (level: FaultLevel, clock: ClockName) => {
    const minutes = parseTarget(targets[level][clock]);
    if (!Number.isNaN(minutes)) {
      setTarget(level, clock, formatTarget(minutes));
    }
  };

  const problemOf = (text: string) =>
    showsProblems && Number.isNaN(parseTarget(text))
      ? t('form.problem.target')
      : undefined;

  return (
    <div role="group" aria-label={t('levels.title')}>
      <Text weight="bold">{t('levels.title')}</Text>
      <Text as="p" variant="body-small" color="secondary">
        {t('form.levelsHint')}
      </Text>
      <div className={styles.grid}>
        <span className={styles.corner} />
        {CLOCK_NAMES.map(clock => (
          <span key={clock} className={styles.clock} aria-hidden="true">
            {tCommon(`clock.${clock}`)}
          </span>
        ))}
        {FAULT_LEVELS.map(level => (
          <div key={level} className={styles.level}>
            <span className={styles.name}>
              <LevelBadge level={level} withName />
            </span>
            {CLOCK_NAMES.map(clock => (
              <div key={clock} className={styles.target}>
                <span className={styles.label} aria-hidden="true">
                  {tCommon(`clock.${clock}`)}
                </span>
                <TextField
                  aria-label={`${tCommon('levelName', { level })}, ${tCommon(
                    `clock.${clock}`,
                  )}`}
                  placeholder={t('levels.none')}
                  value={targets[level][clock]}
                  onChange={text => setTarget(level, clock, text)}
                  onBlur={() => settle(level, clock)}
                  {...fieldProblem(problemOf(targets[level][clock]))}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
