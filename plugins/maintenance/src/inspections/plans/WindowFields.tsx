import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Radio, RadioGroup, Select } from '@backstage/ui';
import { DateShift } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { ErrorAlert } from '../../platform/components/ErrorAlert';
import { inspectionPlanTranslationRef } from './translation';
import { PlanValues } from './planForm';

const SHIFTS: readonly DateShift[] = ['forward', 'backward', 'leave'];

/** The days on which inspections may happen, and what to do with a date on another. */
export function WindowFields(props: {
  values: PlanValues;
  onChange: (change: Partial<PlanValues>) => void;
}) {
  const { values, onChange } = props;
  const { t } = useTranslationRef(inspectionPlanTranslationRef);
  const query = useMaintenanceQuery('listCalendars', {});
  const { windowCalendarId } = values;
  const choices = query.data?.items ?? [
    { id: windowCalendarId, title: windowCalendarId },
  ];
  return (
    <>
      {query.error && (
        <ErrorAlert error={query.error} onRetry={query.refetch} />
      )}
      <Select
        label={t('window')}
        description={t('windowHint')}
        value={windowCalendarId}
        onChange={key => key && onChange({ windowCalendarId: String(key) })}
        options={choices.map(({ id, title }) => ({ id, label: title }))}
      />
      <RadioGroup
        label={t('shift')}
        value={values.shift}
        onChange={shift => onChange({ shift: shift as DateShift })}
      >
        {SHIFTS.map(shift => (
          <Radio key={shift} value={shift}>
            {t(`shiftTo.${shift}`)}
          </Radio>
        ))}
      </RadioGroup>
    </>
  );
}
