import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import {
  CLOCK_NAMES,
  FAULT_LEVELS,
  FaultLevel,
  Levels,
} from '@weibao/backstage-plugin-maintenance-common';
import { LevelBadge } from '../../platform/components/LevelBadge';
import { useFormat } from '../../platform/components/useFormat';
import { reportTranslationRef } from './translation';
import { commonTranslationRef } from '../../platform/components/translation';
import styles from './ReportFaultDialog.module.css';

export interface LevelChoiceProps {
  value?: FaultLevel;
  onChange: (level: FaultLevel) => void;
  /** The targets that a level starts; undefined until they are known. */
  levels: Levels | undefined;
}

/** A fault level, with what it means and the targets it starts. */
export function LevelChoice(props: LevelChoiceProps) {
  const { value, onChange, levels } = props;
  const { t } = useTranslationRef(reportTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const format = useFormat();
  const targets = (known: Levels, level: FaultLevel) =>
    CLOCK_NAMES.flatMap(clock => {
      const minutes = known[level][clock];
      return minutes === undefined
        ? []
        : t(`target.${clock}`, { duration: format.minutes(minutes) });
    }).join(' · ');

  return (
    <RadioGroup
      label={t('level')}
      value={value ?? null}
      onChange={level => onChange(level as FaultLevel)}
      isRequired
      secondaryLabel={tCommon('required')}
    >
      {FAULT_LEVELS.map(level => (
        <Radio key={level} value={level}>
          <span className={styles.level}>
            <span className={styles.levelHead}>
              <LevelBadge level={level} withName />
              <Text as="span" variant="body-small" color="secondary">
                {tCommon(`levelMeaning.${level}`)}
              </Text>
            </span>
            {levels && value === level && (
              <Text as="span" variant="body-small">
                {targets(levels, level)}
              </Text>
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
