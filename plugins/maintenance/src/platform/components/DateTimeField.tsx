import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { instantOf, localMinuteOf } from '../time/localTime';
import { useForeignTimeZone, useTimeZone } from '../time/useTimeZone';
import { LocalDateFieldProps, LocalDatePicker } from './LocalDatePicker';
import { commonTranslationRef } from './translation';

/**
 * An ISO instant, entered in the zone of the portal, which is named where the
 * browser's differs.
 */
export function DateTimeField(props: LocalDateFieldProps) {
  const { description, value, onChange, max } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const timeZone = useTimeZone();
  const foreignZone = useForeignTimeZone();
  const hint = [
    description,
    foreignZone && t('time.zone', { zone: foreignZone }),
  ]
    .filter(part => part)
    .join(' · ');
  return (
    <LocalDatePicker
      {...props}
      hasTime
      isValidatedByBrowser={!props.errorMessage}
      description={hint || undefined}
      value={value && localMinuteOf(value, timeZone)}
      max={max && localMinuteOf(max, timeZone)}
      onChange={minute => onChange(minute && instantOf(minute, timeZone))}
    />
  );
}
