import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useState } from 'react';
import { DateField } from '../../platform/components/DateField';
import { Period } from '../../inventory/customers/period';
import { caseTranslationRef } from '../cases/translation';
import { useToday } from '../../platform/time/useToday';
import styles from './CaseReview.module.css';
import { nameOfPeriod, REVIEW_PERIODS, reviewPeriod } from './reviewPeriods';

export interface PeriodChoiceProps {
  period: Period;
  onChange: (period: Period) => void;
}

/** A month, a quarter, or any days. */
export function PeriodChoice(props: PeriodChoiceProps) {
  const { period, onChange } = props;
  const { t } = useTranslationRef(caseTranslationRef);
  const today = useToday();
  const usual = nameOfPeriod(period, today);
  const [isOther, setIsOther] = useState(!usual);
  const chosen = isOther || !usual ? 'custom' : usual;
  return (
    <>
      <ToggleButtonGroup
        aria-label={t('review.period')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={keys => {
          const name = REVIEW_PERIODS.find(known => keys.has(known));
          setIsOther(!name);
          if (name) onChange(reviewPeriod(name, today));
        }}
      >
        {[...REVIEW_PERIODS, 'custom' as const].map(id => (
          <ToggleButton key={id} id={id}>
            {t(`review.periods.${id}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {chosen === 'custom' && (
        <div className={styles.days}>
          <DateField
            label={t('review.from')}
            value={period.from}
            onChange={from => from && onChange({ ...period, from })}
          />
          <DateField
            label={t('review.to')}
            value={period.to}
            onChange={to => to && onChange({ ...period, to })}
            errorMessage={
              period.to < period.from ? t('review.wrongPeriod') : undefined
            }
          />
        </div>
      )}
    </>
  );
}
