import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ContractWarning } from '@weibao/backstage-plugin-maintenance-common';
import { recurrenceRuleTranslationRef } from './translation';

/** How many months without the day of a rule are named. */
const PERIODS_NAMED = 6;

/** Says a warning `dates-skipped` in the language of the app. */
export function useSkippedDatesText() {
  const { t } = useTranslationRef(recurrenceRuleTranslationRef);
  return ({ count = 0, periods = [] }: ContractWarning) =>
    t('datesSkipped', {
      number: String(count),
      periods: periods.slice(0, PERIODS_NAMED).join(t('periodSeparator')),
      more: periods.length > PERIODS_NAMED ? '…' : '',
    });
}
