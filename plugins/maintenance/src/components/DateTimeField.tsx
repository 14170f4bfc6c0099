import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldLabel } from '@backstage/ui';
import { commonTranslationRef } from './translation';
import styles from './DateTimeField.module.css';
import { useFormat } from './useFormat';

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
 * An instant, entered in the zone of the browser. The browser's own picker is
 * used because on a phone nothing else is as quick.
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, description, value, onChange, max } = props;
  const { isRequired, errorMessage } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const { timeZone } = useFormat();
  const id = useId();
  return (
    <div className={styles.field}>
      <FieldLabel
        label={label}
        secondaryLabel={isRequired ? t('required') : undefined}
        description={description ?? t('time.zone', { zone: timeZone })}
        htmlFor={id}
        descriptionId={`${id}-description`}
      />
      <input
        id={id}
        className={styles.input}
        type="datetime-local"
        value={value ? toLocalMinute(value) : ''}
        max={max && toLocalMinute(max)}
        required={isRequired}
        aria-invalid={!!errorMessage}
        aria-describedby={`${id}-description${
          errorMessage ? ` ${id}-error` : ''
        }`}
        onChange={event =>
          onChange(
            event.target.value
              ? new Date(event.target.value).toISOString()
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

/** `YYYY-MM-DDTHH:mm` on the clock of the browser. */
function toLocalMinute(iso: string): string {
  const instant = new Date(iso);
  const shifted = new Date(
    instant.getTime() - instant.getTimezoneOffset() * 60_000,
  );
  return shifted.toISOString().slice(0, 16);
}
