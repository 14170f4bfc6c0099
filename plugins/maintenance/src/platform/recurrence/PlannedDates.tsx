import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlannedDate } from '@weibao/backstage-plugin-maintenance-common';
import { RiArrowRightLine } from '../icons/RiArrowRightLine';
import { StatusMark } from '../components/StatusMark';
import { useFormat } from '../components/useFormat';
import styles from './Recurrence.module.css';
import { recurrenceRuleTranslationRef } from './translation';

/** Coming dates, those moved with where they come from and why. */
export function PlannedDates(props: { dates: readonly PlannedDate[] }) {
  const { t } = useTranslationRef(recurrenceRuleTranslationRef);
  const format = useFormat();
  return (
    <ol className={styles.dates} aria-label={t('dates')}>
      {props.dates.map(({ ruleDate, dueOn, moved }) => (
        <li key={ruleDate}>
          {format.date(dueOn)}
          {moved && (
            <>
              {' '}
              <StatusMark icon={RiArrowRightLine} tone="warning">
                {t(`moved.${moved}`, {
                  date: format.date(ruleDate),
                })}
              </StatusMark>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
