import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Switch } from '@backstage/ui';
import { isChineseTimeZone } from '@weibao/backstage-plugin-maintenance-common';
import { contractTranslationRef } from '../translation';
import { CalendarProblems, CalendarValues } from './calendarForm';
import { WeeklyWindowsEditor } from './WeeklyWindowsEditor';

export interface CalendarHoursProps {
  values: CalendarValues;
  problems: CalendarProblems;
  onChange: (change: Partial<CalendarValues>) => void;
}

/** When service time passes: around the clock, or in the windows of a week. */
export function CalendarHours(props: CalendarHoursProps) {
  const { values, problems, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  return (
    <>
      <Switch
        label={t('calendar.aroundTheClock')}
        isSelected={values.alwaysOpen}
        onChange={alwaysOpen => onChange({ alwaysOpen })}
      />
      {!values.alwaysOpen && (
        <WeeklyWindowsEditor
          weekly={values.weekly}
          problems={problems}
          onChange={weekly => onChange({ weekly })}
        />
      )}
      {!values.alwaysOpen && isChineseTimeZone(values.timeZone) && (
        <Switch
          label={t('calendar.followHolidays')}
          isSelected={values.followsHolidays}
          onChange={followsHolidays => onChange({ followsHolidays })}
        />
      )}
    </>
  );
}
