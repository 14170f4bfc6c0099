import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  HolidayYear,
  readHolidayText,
} from '@weibao/backstage-plugin-maintenance-common';
import { useMemo, useState } from 'react';
import { FormDialog } from '../../platform/components/FormDialog';
import { useMaintenanceMutation } from '../../platform/queries/useMaintenanceMutation';
import { PastedDays } from './PastedDays';
import { calendarTranslationRef } from './translation';

/** Enters the holidays of a year, or changes what is known of it. */
export function HolidayYearDialog(props: {
  year: number;
  /** What is known of the year. */
  known?: HolidayYear;
  onClose: () => void;
}) {
  const { year, known, onClose } = props;
  const { t } = useTranslationRef(calendarTranslationRef);
  const [text, setText] = useState(() => (known ? textOf(known) : ''));
  const read = useMemo(() => readHolidayText(text, year), [text, year]);
  const enter = useMaintenanceMutation('enterHolidayYear', {
    onSuccess: onClose,
  });
  const isWhole = read.holidays.includes(`${year}-10-01`);
  return (
    <FormDialog
      isOpen
      onOpenChange={onClose}
      title={t('holidays.enter', { year: String(year) })}
      submitLabel={t('holidays.save')}
      isSubmitDisabled={!isWhole}
      isSubmitting={enter.isPending}
      error={enter.error}
      conflict={t('holidays.stale', { year: String(year) })}
      onSubmit={() =>
        enter.mutate({
          path: { year },
          body: {
            version: known?.version,
            holidays: read.holidays,
            makeUpWorkdays: read.makeUpWorkdays,
          },
        })
      }
    >
      <PastedDays
        label={t('paste.label')}
        text={text}
        onChange={setText}
        read={read}
      />
      {read.holidays.length > 0 && !isWhole && (
        <Alert status="warning" icon title={t('holidays.noNationalDay')} />
      )}
    </FormDialog>
  );
}

/** The days of a year to type over. */
function textOf({ holidays, makeUpWorkdays }: HolidayYear): string {
  return [...holidays, ...makeUpWorkdays.map(date => `${date} 上班`)].join(
    '\n',
  );
}
