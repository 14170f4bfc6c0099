import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldLabel } from '@backstage/ui';
import { commonTranslationRef } from './translation';
import styles from './DateTimeField.module.css';

export interface DateFieldProps {
  label: string;
  description?: string;
  /** A local date `YYYY-MM-DD`; undefined while the field is empty. */
  value?: string;
  onChange: (value: string | undefined) => void;
  isRequired?: boolean;
  min?: string;
  max?: string;
  errorMessage?: string;
}

/** A day of the calendar, entered with the browser's own picker. */
export function DateField(props: DateFieldProps) {
  const { label, description, value, onChange, min, max } = props;
  const { isRequired, errorMessage } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const id = useId();
  return (
    <div className={styles.field}>
      <FieldLabel
        label={label}
        secondaryLabel={isRequired ? t('required') : undefined}
        description={description}
        htmlFor={id}
        descriptionId={`${id}-description`}
      />
      <input
        id={id}
        className={styles.input}
        type="date"
        value={value ?? ''}
        min={min}
        max={max}
        aria-required={isRequired}
        aria-invalid={!!errorMessage}
        aria-describedby={
          errorMessage ? `${id}-error` : description && `${id}-description`
        }
        onChange={event => onChange(event.target.value || undefined)}
      />
      {errorMessage && (
        <div id={`${id}-error`} className={styles.error}>
          {errorMessage}
        </div>
      )}
    </div>
  );
}
