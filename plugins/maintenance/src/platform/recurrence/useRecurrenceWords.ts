import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { useAppLanguage } from '../components/useAppLanguage';
import { recurrenceRuleTranslationRef } from './translation';
import { fromRule, WEEKDAY_CODES, WeekdayCode } from './recurrence';

/** A Monday. */
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY_MILLISECONDS = 86_400_000;

/** The name of a weekday in the language of the app. */
export function useWeekdayName(): (weekday: WeekdayCode) => string {
  const language = useAppLanguage();
  return useCallback(
    weekday =>
      new Intl.DateTimeFormat(language, {
        weekday: 'long',
        timeZone: 'UTC',
      }).format(FIRST_DAY + WEEKDAY_CODES.indexOf(weekday) * DAY_MILLISECONDS),
    [language],
  );
}

/** Says a recurrence rule in words; a rule without words says itself. */
export function useRecurrenceWords(): (rule: string) => string {
  const { t } = useTranslationRef(recurrenceRuleTranslationRef);
  const weekdayName = useWeekdayName();
  return useCallback(
    rule => {
      const recurrence = fromRule(rule);
      switch (recurrence.kind) {
        case 'quarterly':
          return t('quarterly');
        case 'weekday': {
          const day = {
            ordinal: t(`ordinal.${recurrence.ordinal}`),
            weekday: weekdayName(recurrence.weekday),
          };
          return recurrence.every === 1
            ? t('onWeekday', day)
            : t('onWeekdayEvery', {
                ...day,
                number: String(recurrence.every),
              });
        }
        case 'interval':
          return recurrence.every === 1
            ? t(`every.${recurrence.unit}`)
            : t(`everySo.${recurrence.unit}`, {
                number: String(recurrence.every),
              });
        default:
          return recurrence.rule;
      }
    },
    [t, weekdayName],
  );
}
