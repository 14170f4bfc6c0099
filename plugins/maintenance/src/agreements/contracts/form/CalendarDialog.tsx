import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextField } from '@backstage/ui';
import {
  Calendar,
  isTimeZone,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo, useState } from 'react';
import { FormDialog } from '../../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../../platform/queries/useMaintenanceMutation';
import { contractTranslationRef } from '../translation';
import { commonTranslationRef } from '../../../platform/components/translation';
import { useTimeZone } from '../../../platform/time/useTimeZone';
import {
  calendarInput,
  CalendarProblem,
  CalendarValues,
  checkCalendar,
  newCalendarValues,
} from './calendarForm';
import { CalendarHours } from './CalendarHours';
import styles from './ContractForm.module.css';
import { fieldProblem } from '../../../platform/components/fieldProblem';
import { useFieldFocus } from '../../../platform/components/useFieldFocus';

export interface CalendarDialogProps {
  onCreated: (calendar: Calendar) => void;
  onClose: () => void;
}

/** Makes a service calendar of our own. */
export function CalendarDialog(props: CalendarDialogProps) {
  const { onCreated, onClose } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { t: tCommon } = useTranslationRef(commonTranslationRef);
  const create = useMaintenanceMutation('createCalendar', {
    onSuccess(calendar) {
      onCreated(calendar);
      onClose();
    },
  });
  const timeZone = useTimeZone();
  const [values, setValues] = useState(() => newCalendarValues(timeZone));
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const timeZones = useMemo(
    () =>
      Intl.supportedValuesOf('timeZone')
        .filter(isTimeZone)
        .map(id => ({ id, label: id })),
    [],
  );

  const problems = checkCalendar(values);
  const shownProblems = attempts > 0 ? problems : {};
  const problemText = (problem?: CalendarProblem) =>
    problem && t(`calendar.problem.${problem}`);
  const change = (part: Partial<CalendarValues>) =>
    setValues(current => ({ ...current, ...part }));

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (Object.keys(problems).length === 0) {
      create.mutate({ body: calendarInput(values) });
    }
  };

  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={640}
      title={t('calendar.create')}
      submitLabel={t('calendar.create')}
      onSubmit={onSubmit}
      isSubmitting={create.isPending}
      error={create.error}
      conflict={t('calendar.idTaken', { id: values.id })}
      noValidate
    >
      <div ref={fields} className={styles.fields}>
        <div className={styles.grid}>
          <TextField
            label={t('calendar.name')}
            secondaryLabel={tCommon('required')}
            value={values.title}
            onChange={title => change({ title })}
            maxLength={200}
            {...fieldProblem(problemText(shownProblems.title))}
          />
          <TextField
            label={t('calendar.id')}
            secondaryLabel={tCommon('required')}
            value={values.id}
            onChange={id => change({ id: id.toLowerCase() })}
            placeholder="weekdays-8x5"
            maxLength={63}
            {...fieldProblem(problemText(shownProblems.id))}
          />
        </div>
        <Select
          label={t('calendar.timeZone')}
          search
          value={values.timeZone}
          onChange={key => key && change({ timeZone: String(key) })}
          options={timeZones}
        />
        <CalendarHours
          values={values}
          problems={shownProblems}
          onChange={change}
        />
      </div>
    </FormDialog>
  );
}
