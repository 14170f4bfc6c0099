import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { commonTranslationRef } from './translation';
import { localDateOf } from '../time/localTime';
import { useTimeZone } from '../time/useTimeZone';
import { useAppLanguage } from './useAppLanguage';

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;
/** Below this a wait is shown to the second. */
const SHORT_WAIT_SECONDS = 10 * SECONDS_PER_MINUTE;

/** How instants, dates and durations are written in the language of the app and the zone of the portal. */
export interface Format {
  /** An ISO instant as date and time; the year only when it is not this one. */
  instant(iso: string): string;
  /** As `instant`, with the zone's name. */
  instantWithZone(iso: string): string;
  /** An ISO instant as time of day. */
  time(iso: string): string;
  /** As `time`, with the date where it is not that of another instant. */
  timeBeside(iso: string, other: string): string;
  /** A local date `YYYY-MM-DD`, or the date of an instant. */
  date(date: string): string;
  /** A duration such as a target: hours and minutes, never days, because a day of service time is ambiguous. */
  duration(seconds: number): string;
  /** A duration in open minutes, see `duration`. */
  minutes(minutes: number): string;
  /** Time on the wall until or since: days and hours when long, seconds when short. */
  wait(seconds: number): string;
  number(value: number): string;
  percent(ratio: number): string;
}

/** Formats for the language of the app. The object stays the same until it changes. */
export function useFormat(): Format {
  const language = useAppLanguage();
  const timeZone = useTimeZone();
  const { t } = useTranslationRef(commonTranslationRef);

  return useMemo(() => {
    const separator = t('duration.separator');
    const days = (value: number) =>
      t('duration.days', { value: String(value) });
    const hours = (value: number) =>
      t('duration.hours', { value: String(value) });
    const minutes = (value: number) =>
      t('duration.minutes', { value: String(value) });
    const seconds = (value: number) =>
      t('duration.seconds', { value: String(value) });
    /** The larger unit, and the smaller one unless it is nothing. */
    const two = (large: string, rest: number, small: string) =>
      rest === 0 ? large : `${large}${separator}${small}`;

    const dateTime = (iso: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, options).format(new Date(iso));
    const dayOf = (iso: string) => localDateOf(iso, timeZone);
    const yearOf = (instant: string | number) =>
      localDateOf(instant, timeZone).slice(0, 4);
    const timeOfDay = {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    } as const;
    const time = (iso: string) => dateTime(iso, timeOfDay);
    const instant = (iso: string) =>
      dateTime(iso, {
        ...timeOfDay,
        year: yearOf(iso) === yearOf(Date.now()) ? undefined : 'numeric',
        month: 'short',
        day: 'numeric',
      });

    /** Such as GMT+8. */
    const zoneName = (iso: string) =>
      new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' })
        .formatToParts(new Date(iso))
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

    function duration(length: number): string {
      const whole = Math.abs(Math.round(length));
      if (whole < SECONDS_PER_MINUTE) return seconds(whole);
      const inMinutes = Math.floor(whole / SECONDS_PER_MINUTE);
      const rest = inMinutes % 60;
      if (inMinutes < 60) return minutes(inMinutes);
      return two(hours(Math.floor(inMinutes / 60)), rest, minutes(rest));
    }

    function wait(length: number): string {
      const whole = Math.abs(Math.floor(length));
      if (whole >= SECONDS_PER_MINUTE && whole < SHORT_WAIT_SECONDS) {
        const rest = whole % SECONDS_PER_MINUTE;
        return two(
          minutes(Math.floor(whole / SECONDS_PER_MINUTE)),
          rest,
          seconds(rest),
        );
      }
      if (whole < SECONDS_PER_DAY) return duration(whole);
      const rest = Math.floor((whole % SECONDS_PER_DAY) / SECONDS_PER_HOUR);
      return two(days(Math.floor(whole / SECONDS_PER_DAY)), rest, hours(rest));
    }

    return {
      instant,
      instantWithZone: iso => `${instant(iso)} ${zoneName(iso)}`,
      time,
      timeBeside: (iso, other) =>
        dayOf(iso) === dayOf(other) ? time(iso) : instant(iso),
      date: date =>
        dateTime(date, {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
          // A local date has no zone: reading it as UTC and showing it as UTC keeps the day.
          timeZone: date.length === 10 ? 'UTC' : timeZone,
        }),
      duration,
      minutes: value => duration(value * SECONDS_PER_MINUTE),
      wait,
      number: value => new Intl.NumberFormat(language).format(value),
      percent: ratio =>
        new Intl.NumberFormat(language, {
          style: 'percent',
          maximumFractionDigits: 1,
        }).format(ratio),
    };
  }, [language, t, timeZone]);
}
