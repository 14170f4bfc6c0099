import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import {
  CalendarHistory,
  readHolidayText,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo, useState } from 'react';
import { DateField } from '../../platform/components/DateField';
import { fieldProblem } from '../../platform/components/fieldProblem';
import { FormDialog } from '../../platform/components/FormDialog';
import { useFieldFocus } from '../../platform/components/useFieldFocus';
import { checkCalendar, calendarValues } from '../contracts/form/calendarForm';
import { CalendarHours } from '../contracts/form/CalendarHours';
import { contractTranslationRef } from '../contracts/translation';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { localDateOf } from '../../platform/time/localTime';
import { calendarVersionInput } from './calendarVersionInput';
import { OwnDays } from './OwnDays';
import { PastedDays } from './PastedDays';
import { calendarTranslationRef } from './translation';

/** Changes a calendar from a day on. */
export function CalendarVersionDialog(props: {
  calendar: CalendarHistory;
  onClose: () => void;
}) {
  const { calendar, onClose } = props;
  const { t } = useTranslationRef(calendarTranslationRef);
  const { t: tContract } = useTranslationRef(contractTranslationRef);
  const newest = calendar.versions[calendar.versions.length - 1];
  const today = localDateOf(new Date().toISOString(), calendar.timeZone);
  const [values, setValues] = useState(() => calendarValues(calendar, newest));
  const [validFrom, setValidFrom] = useState<string | undefined>(today);
  const [kept, setKept] = useState(newest.exceptions ?? {});
  const [text, setText] = useState('');
  const [attempts, setAttempts] = useState(0);
  const fields = useFieldFocus(attempts);
  const added = useMemo(
    () => readHolidayText(text, Number((validFrom ?? today).slice(0, 4))),
    [text, validFrom, today],
  );
  const save = useMaintenanceMutation('addCalendarVersion', {
    onSuccess: onClose,
  });
  const problems = checkCalendar(values);
  const shown = attempts > 0 ? problems : {};

  const onSubmit = () => {
    setAttempts(count => count + 1);
    if (validFrom && Object.keys(problems).length === 0) {
      save.mutate({
        path: { id: calendar.id },
        body: calendarVersionInput(values, { newest, validFrom, kept, added }),
      });
    }
  };
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      width={640}
      title={t('version.change', { title: calendar.title })}
      submitLabel={t('version.save')}
      onSubmit={onSubmit}
      isSubmitting={save.isPending}
      error={save.error}
      noValidate
    >
      <div ref={fields}>
        <DateField
          label={t('version.validFrom')}
          description={t('version.validFromHint')}
          value={validFrom}
          onChange={setValidFrom}
          min={today}
          isRequired
          errorMessage={
            attempts > 0 && !validFrom
              ? tContract('calendar.problem.required')
              : undefined
          }
        />
        <TextField
          label={tContract('calendar.name')}
          value={values.title}
          onChange={title => setValues({ ...values, title })}
          maxLength={200}
          {...fieldProblem(
            shown.title && tContract(`calendar.problem.${shown.title}`),
          )}
        />
        <CalendarHours
          values={values}
          problems={shown}
          onChange={change => setValues({ ...values, ...change })}
        />
        {!values.alwaysOpen && (
          <>
            <OwnDays
              exceptions={kept}
              onTakeBack={date => setKept(({ [date]: _, ...others }) => others)}
            />
            <PastedDays
              label={t('version.days')}
              text={text}
              onChange={setText}
              read={added}
            />
          </>
        )}
      </div>
    </FormDialog>
  );
}
