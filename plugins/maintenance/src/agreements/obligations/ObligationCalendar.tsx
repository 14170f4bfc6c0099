import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonIcon, Text, useBreakpoint } from '@backstage/ui';
import { RiArrowLeftSLine } from '../../platform/icons/RiArrowLeftSLine';
import { RiArrowRightSLine } from '../../platform/icons/RiArrowRightSLine';
import {
  Obligation,
  QueryOf,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { EmptyState } from '../../platform/components/EmptyState';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { LoadingLines } from '../../platform/components/QueryState';
import { useToday } from '../../platform/time/useToday';
import { obligationTranslationRef } from './translation';
import { addMonths, firstDayOf, sameDayOf, weeksOf } from './calendarMonth';
import { ObligationList } from './ObligationList';
import { ObligationMonth } from './ObligationMonth';
import styles from './Obligations.module.css';
import { useCalendarFormat } from './useCalendarFormat';
import { useMonthObligations } from './useMonthObligations';

export interface ObligationCalendarProps {
  query: Omit<QueryOf<'listObligations'>, 'from' | 'to' | 'cursor' | 'limit'>;
  /** As `YYYY-MM`. */
  month: string;
  onMonthChange: (month: string) => void;
  onOpen: (obligation: Obligation) => void;
  hidesCustomer?: boolean;
}

/** Obligations month by month: a grid, on a phone the days that have any. */
export function ObligationCalendar(props: ObligationCalendarProps) {
  const { query, month, onMonthChange, onOpen, hidesCustomer } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const format = useCalendarFormat();
  const isNarrow = useBreakpoint().down('sm');
  const today = useToday();
  const [chosen, setChosen] = useState(today);
  const day = chosen.startsWith(month) ? chosen : firstDayOf(month);
  const obligations = useMonthObligations(month, query);

  const show = (date: string) => {
    setChosen(date);
    const next = date.slice(0, 7);
    if (next !== month) onMonthChange(next);
  };
  const list = { hidesCustomer, onOpen };
  const days = weeksOf(month)
    .flat()
    .filter(date => date.startsWith(month) && obligations.on(date).length > 0);

  return (
    <>
      <div className={styles.monthBar}>
        <ButtonIcon
          variant="secondary"
          icon={<RiArrowLeftSLine />}
          aria-label={t('calendar.previous')}
          onPress={() => show(sameDayOf(addMonths(month, -1), day))}
        />
        <Text
          className={styles.monthName}
          as="h3"
          weight="bold"
          aria-live="polite"
        >
          {format.month(month)}
        </Text>
        <ButtonIcon
          variant="secondary"
          icon={<RiArrowRightSLine />}
          aria-label={t('calendar.next')}
          onPress={() => show(sameDayOf(addMonths(month, 1), day))}
        />
        <Button variant="secondary" onPress={() => show(today)}>
          {t('calendar.today')}
        </Button>
      </div>
      {obligations.error && (
        <ErrorAlert error={obligations.error} onRetry={obligations.refetch} />
      )}
      {obligations.isCut && (
        <Alert status="warning" icon title={t('calendar.tooMany')} />
      )}
      {!obligations.data && obligations.isFetching && (
        <LoadingLines lines={2} />
      )}
      {isNarrow ? (
        <div className={styles.agenda}>
          {days.map(date => (
            <section key={date} data-today={date === today || undefined}>
              <Text as="h3" variant="body-small" weight="bold">
                {format.fullDay(date)}
              </Text>
              <ObligationList obligations={obligations.on(date)} {...list} />
            </section>
          ))}
          {obligations.data && days.length === 0 && (
            <EmptyState
              title={t('calendar.nothingIn', {
                month: format.month(month),
              })}
            />
          )}
        </div>
      ) : (
        <div className={styles.calendar}>
          <ObligationMonth
            month={month}
            obligationsOn={obligations.on}
            day={day}
            onDayChange={show}
            onOpen={onOpen}
            today={today}
          />
          <section className={styles.day} aria-live="polite">
            <Text as="h3" weight="bold">
              {format.fullDay(day)}
            </Text>
            {obligations.on(day).length > 0 ? (
              <ObligationList obligations={obligations.on(day)} {...list} />
            ) : (
              <Text color="secondary">{t('calendar.nothingOn')}</Text>
            )}
            <Text variant="body-x-small" color="secondary">
              {t('calendar.keys')}
            </Text>
          </section>
        </div>
      )}
    </>
  );
}
