import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldLabel } from '@backstage/ui';
import { commonTranslationRef } from './translation';
import { instantOf, localMinuteOf } from '../time/localTime';
import { useForeignTimeZone, useTimeZone } from '../time/useTimeZone';
import styles from './DateTimeField.module.css';

export interface DateTimeFieldProps {
  label: string;
  description?: string;
  /** An ISO instant; undefined while the field is empty. */
  value?: string;
  onChange: (value: string | undefined) => void;
  isRequired?: boolean;
  /** The latest instant that makes sense. */
  max?: string;
  errorMessage?: string;
}

/**
 * An instant, entered in the zone of the portal, which is named where the
 * browser's differs. The browser's own picker is
 * used because on a phone nothing else is as quick.
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, description, value, onChange, max } = props;
  const { isRequired, errorMessage } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const timeZone = useTimeZone();
  const foreignZone = useForeignTimeZone();
  const id = useId();
  const hint = [
    description,
    foreignZone && t('time.zone', { zone: foreignZone }),
  ]
    .filter(part => part)
    .join(' · ');
  return (
    <div className={styles.field}>
      <FieldLabel
        label={label}
        secondaryLabel={isRequired ? t('required') : undefined}
        description={hint || undefined}
        htmlFor={id}
        descriptionId={`${id}-description`}
      />
      <input
        id={id}
        className={styles.input}
        type="datetime-local"
        value={value ? localMinuteOf(value, timeZone) : ''}
        max={max && localMinuteOf(max, timeZone)}
        required={isRequired}
        aria-invalid={!!errorMessage}
        aria-describedby={
          [hint && `${id}-description`, errorMessage && `${id}-error`]
            .filter(part => part)
            .join(' ') || undefined
        }
        onChange={event =>
          onChange(
            event.target.value
              ? instantOf(event.target.value, timeZone)
              : undefined,
          )
        }
      />
      {errorMessage && (
        <div id={`${id}-error`} className={styles.error}>
          {errorMessage}
        </div>
      )}
    </div>
  );
}
