import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { Recurrence } from '@weibao/backstage-plugin-maintenance-common';
import { useAppLanguage } from '../../platform/components/useAppLanguage';
import { recurrenceTranslationRef } from './translation';
import styles from './MonthBars.module.css';

export interface MonthBarsProps {
  months: Recurrence['months'];
  /** With the names of the months and the numbers. */
  isLarge?: boolean;
}

/** Incidents in each month of the window as bars, oldest first. */
export function MonthBars(props: MonthBarsProps) {
  const { months, isLarge } = props;
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const language = useAppLanguage();
  const format = (month: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  const highest = Math.max(1, ...months.map(({ count }) => count));
  return (
    <div className={isLarge ? styles.large : styles.small}>
      {months.map(({ month, count }) => {
        const words = t('monthCount', {
          month: format(month, { year: 'numeric', month: 'short' }),
          number: String(count),
        });
        return (
          <div key={month} className={styles.month} title={words}>
            {isLarge && (
              <span className={styles.number} aria-hidden="true">
                {count || ''}
              </span>
            )}
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.bar}
                data-empty={count === 0 || undefined}
                style={{ height: `${(100 * count) / highest}%` }}
              />
            </span>
            {isLarge && (
              <span className={styles.name} aria-hidden="true">
                {format(month, { month: 'narrow' })}
              </span>
            )}
            {count > 0 && <VisuallyHidden>{words}</VisuallyHidden>}
          </div>
        );
      })}
    </div>
  );
}
