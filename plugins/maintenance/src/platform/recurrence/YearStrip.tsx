import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlannedDate } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../components/useFormat';
import { useToday } from '../time/useToday';
import { recurrenceRuleTranslationRef } from './translation';
import { monthsAhead } from './monthsAhead';
import styles from './YearStrip.module.css';

/** More dates of one month than this are shown as a number. */
const MAX_DOTS = 3;

/** The coming twelve months of a plan, a mark for each date. */
export function YearStrip(props: { dates: readonly PlannedDate[] }) {
  const { dates } = props;
  const { t } = useTranslationRef(recurrenceRuleTranslationRef);
  const format = useFormat();
  const today = useToday();
  const describe = (date: PlannedDate) =>
    date.moved
      ? t('movedDate', {
          date: format.date(date.dueOn),
          from: format.date(date.ruleDate),
        })
      : format.date(date.dueOn);
  return (
    <span
      role="img"
      className={styles.strip}
      aria-label={
        dates.length > 0 ? dates.map(describe).join(', ') : t('noDates')
      }
    >
      {monthsAhead(dates, today).map(each => (
        <span
          key={each.month}
          className={styles.month}
          title={each.dates.map(describe).join('\n') || undefined}
          data-empty={each.dates.length === 0 || undefined}
        >
          <span className={styles.dates}>
            {each.dates.length > MAX_DOTS
              ? each.dates.length
              : each.dates.map(date => (
                  <span
                    key={date.ruleDate}
                    className={date.moved ? styles.moved : styles.date}
                  />
                ))}
          </span>
          <span className={styles.name}>{Number(each.month.slice(5))}</span>
        </span>
      ))}
    </span>
  );
}
