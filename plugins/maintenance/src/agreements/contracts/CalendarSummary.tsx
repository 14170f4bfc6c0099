import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { Calendar } from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from './translation';
import styles from './CalendarSummary.module.css';
import { WEEKDAYS } from './form/calendarForm';
import { formatServiceWindows } from './form/serviceWindowsText';
import { ServiceWindow } from '@weibao/backstage-plugin-maintenance-common';

const isWindow = (window: string[]): window is ServiceWindow =>
  window.length === 2;

function WeeklyWindows(props: { calendar: Calendar }) {
  const { weekly = {} } = props.calendar;
  const { t } = useTranslationRef(contractTranslationRef);
  return (
    <table className={styles.week}>
      <tbody>
        {WEEKDAYS.map(weekday => {
          const windows = (weekly[weekday] ?? []).filter(isWindow);
          return (
            <tr key={weekday} data-closed={windows.length === 0 || undefined}>
              <th scope="row">{t(`calendar.weekday.${weekday}`)}</th>
              <td>
                {windows.length > 0
                  ? formatServiceWindows(windows)
                  : t('calendar.closed')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** When service time passes, in words. */
export function CalendarSummary(props: { calendar: Calendar }) {
  const { calendar } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  return (
    <Flex direction="column" gap="2">
      {calendar.alwaysOpen ? (
        <Text>{t('calendar.alwaysOpen')}</Text>
      ) : (
        <>
          <Text variant="body-small" color="secondary">
            {t('calendar.inZone', { timeZone: calendar.timeZone })}
          </Text>
          <WeeklyWindows calendar={calendar} />
          {calendar.holidays && (
            <Text variant="body-small" color="secondary">
              {calendar.holidaysPublishedUntil
                ? t('calendar.holidaysUntil', {
                    year: String(calendar.holidaysPublishedUntil),
                  })
                : t('calendar.holidays')}
            </Text>
          )}
        </>
      )}
    </Flex>
  );
}
