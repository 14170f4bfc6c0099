import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { Obligation } from '@weibao/backstage-plugin-maintenance-common';
import { KeyboardEvent, useEffect, useRef } from 'react';
import { obligationTranslationRef } from './translation';
import { addDays, addMonths, sameDayOf, weeksOf } from './calendarMonth';
import { ObligationKindIcon } from './ObligationKindIcon';
import styles from './ObligationMonth.module.css';
import { useCalendarFormat } from './useCalendarFormat';

/** More would make the weeks of different height. */
const SHOWN_A_DAY = 3;

export interface ObligationMonthProps {
  /** As `YYYY-MM`. */
  month: string;
  obligationsOn: (date: string) => Obligation[];
  /** The chosen day, a local date. */
  day: string;
  /** Also with a day of another month. */
  onDayChange: (day: string) => void;
  onOpen: (obligation: Obligation) => void;
  today: string;
}

/** Where a key leads from a day; undefined for other keys. */
function dayAfterKey(key: string, day: string): string | undefined {
  const month = day.slice(0, 7);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return sameDayOf(addMonths(month, -1), day);
    case 'PageDown':
      return sameDayOf(addMonths(month, 1), day);
    default:
      return undefined;
  }
}

/** A month of obligations; the keyboard moves between the days. */
export function ObligationMonth(props: ObligationMonthProps) {
  const { month, obligationsOn, day, onDayChange, onOpen, today } = props;
  const { t } = useTranslationRef(obligationTranslationRef);
  const format = useCalendarFormat();
  const weeks = weeksOf(month);
  const grid = useRef<HTMLTableElement>(null);
  const isMovedByKey = useRef(false);

  useEffect(() => {
    if (isMovedByKey.current) {
      isMovedByKey.current = false;
      grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    }
  }, [day]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, day);
    if (next) {
      event.preventDefault();
      isMovedByKey.current = true;
      onDayChange(next);
    }
  };

  return (
    <table
      ref={grid}
      className={styles.month}
      role="grid"
      aria-label={t('calendar.label', {
        month: format.month(month),
      })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {weeks[0].map(date => (
            <th key={date} scope="col">
              {format.weekday(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(date => {
              const due = obligationsOn(date);
              const isOther = !date.startsWith(month);
              const label = t('calendar.day', {
                count: due.length,
                date: format.fullDay(date),
              });
              return (
                <td
                  key={date}
                  role="gridcell"
                  data-day={date}
                  data-other={isOther || undefined}
                  aria-selected={date === day}
                  aria-current={date === today ? 'date' : undefined}
                  aria-label={label}
                  tabIndex={date === day ? 0 : -1}
                  onClick={() => onDayChange(date)}
                >
                  <span className={styles.number}>
                    {Number(date.slice(8))}
                    {date === today && (
                      <span className={styles.today}>
                        {t('calendar.isToday')}
                      </span>
                    )}
                  </span>
                  {due.slice(0, SHOWN_A_DAY).map(obligation => (
                    <button
                      key={obligation.id}
                      type="button"
                      // By keyboard they are reached below, under the chosen day.
                      tabIndex={-1}
                      className={styles.chip}
                      data-state={obligation.state}
                      title={`${obligation.title} · ${t(
                        `state.${obligation.state}`,
                      )}`}
                      onClick={() => onOpen(obligation)}
                    >
                      <ObligationKindIcon kind={obligation.kind} />
                      <span>{obligation.title}</span>
                    </button>
                  ))}
                  {due.length > SHOWN_A_DAY && (
                    <Text as="span" variant="body-x-small" color="secondary">
                      {t('calendar.more', {
                        number: String(due.length - SHOWN_A_DAY),
                      })}
                    </Text>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
