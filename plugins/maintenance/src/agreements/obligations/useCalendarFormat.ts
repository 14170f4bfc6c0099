import { useMemo } from 'react';
import { useAppLanguage } from '../../platform/components/useAppLanguage';

/** Months, days and money in the language of the app. */
export function useCalendarFormat() {
  const language = useAppLanguage();
  return useMemo(() => {
    // A local date has no zone: reading it as UTC and showing it as UTC keeps the day.
    const local = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(language, {
        ...options,
        timeZone: 'UTC',
      });
      return (date: string) => format.format(new Date(date));
    };
    return {
      /** Of a month `YYYY-MM`. */
      month: local({ year: 'numeric', month: 'long' }),
      weekday: local({ weekday: 'short' }),
      fullDay: local({
        weekday: 'long',
        year: 'numeric',
        month: 'long',
        day: 'numeric',
      }),
      amount: (amount: number, currency?: string) =>
        new Intl.NumberFormat(
          language,
          currency ? { style: 'currency', currency } : {},
        ).format(amount),
    };
  }, [language]);
}
