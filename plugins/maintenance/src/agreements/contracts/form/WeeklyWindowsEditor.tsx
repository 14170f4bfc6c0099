import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text, TextField } from '@backstage/ui';
import { Weekday } from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from '../translation';
import { CalendarProblems, WEEKDAYS } from './calendarForm';
import styles from './WeeklyWindowsEditor.module.css';
import { fieldProblem } from '../../../platform/components/fieldProblem';

export interface WeeklyWindowsEditorProps {
  /** The windows of every day as they were typed. */
  weekly: Record<Weekday, string>;
  problems: CalendarProblems;
  onChange: (weekly: Record<Weekday, string>) => void;
}

/** When service time passes in a week: `08:30-12:00, 13:30-18:00` a day. */
export function WeeklyWindowsEditor(props: WeeklyWindowsEditorProps) {
  const { weekly, problems, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const copyMonday = () =>
    onChange({
      ...weekly,
      tue: weekly.mon,
      wed: weekly.mon,
      thu: weekly.mon,
      fri: weekly.mon,
    });
  return (
    <div role="group" aria-label={t('calendar.weekly')}>
      <Flex align="center" justify="between" gap="2">
        <Text weight="bold">{t('calendar.weekly')}</Text>
        <Button size="small" variant="tertiary" onPress={copyMonday}>
          {t('calendar.copyMonday')}
        </Button>
      </Flex>
      <Text as="p" variant="body-small" color="secondary">
        {t('calendar.weeklyHint')}
      </Text>
      <div className={styles.days}>
        {WEEKDAYS.map(weekday => (
          <div key={weekday} className={styles.day}>
            <span aria-hidden="true">{t(`calendar.weekday.${weekday}`)}</span>
            <TextField
              aria-label={t(`calendar.weekday.${weekday}`)}
              placeholder={t('calendar.closed')}
              value={weekly[weekday]}
              onChange={text => onChange({ ...weekly, [weekday]: text })}
              {...fieldProblem(
                problems[weekday] && t('calendar.problem.windows'),
              )}
            />
          </div>
        ))}
      </div>
      {problems.weekly && (
        <Text as="p" role="alert" color="danger">
          {t('calendar.problem.neverOpen')}
        </Text>
      )}
    </div>
  );
}
