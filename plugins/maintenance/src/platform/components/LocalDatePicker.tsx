import { parseDate, parseDateTime } from '@internationalized/date';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DatePicker } from '@backstage/ui';
import { useId, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import styles from './LocalDatePicker.module.css';
import { tellEntered } from './tellEntered';
import { commonTranslationRef } from './translation';
import { useAppLanguage } from './useAppLanguage';

const MINUTE_LENGTH = 'YYYY-MM-DDTHH:mm'.length;

export interface LocalDateFieldProps {
  label: string;
  description?: string;
  /** Undefined while the field is empty. */
  value?: string;
  onChange: (value: string | undefined) => void;
  isRequired?: boolean;
  /** The latest that makes sense. */
  max?: string;
  /** What is wrong with it, where the form says so itself. */
  errorMessage?: string;
}

export interface LocalDatePickerProps extends LocalDateFieldProps {
  /** Values are `YYYY-MM-DD`, or with a time `YYYY-MM-DDTHH:mm`. */
  hasTime?: boolean;
  /** The earliest that makes sense. */
  min?: string;
  /** The browser keeps an impossible value from being sent. */
  isValidatedByBrowser?: boolean;
}

/**
 * A date, with a time of day or without, in whatever zone the caller means. It
 * is typed part by part or chosen from a month, both in the language of the app:
 * the browser's own picker has the language of the browser.
 */
export function LocalDatePicker(props: LocalDatePickerProps) {
  const { label, description, value, onChange, min, max } = props;
  const { hasTime, isRequired, errorMessage, isValidatedByBrowser } = props;
  const { t } = useTranslationRef(commonTranslationRef);
  const language = useAppLanguage();
  const errorId = useId();
  const field = useRef<HTMLDivElement>(null);
  const parse = hasTime ? parseDateTime : parseDate;
  return (
    <I18nProvider locale={language}>
      <div className={styles.field}>
        <DatePicker
          ref={field}
          label={label}
          description={description}
          secondaryLabel={isRequired ? t('required') : undefined}
          isRequired={isRequired}
          granularity={hasTime ? 'minute' : 'day'}
          hourCycle={24}
          shouldForceLeadingZeros
          value={value ? parse(value) : null}
          minValue={min ? parse(min) : undefined}
          maxValue={max ? parse(max) : undefined}
          onChange={date => {
            tellEntered(field.current);
            onChange(date?.toString().slice(0, MINUTE_LENGTH));
          }}
          validationBehavior={isValidatedByBrowser ? 'native' : 'aria'}
          isInvalid={!!errorMessage || undefined}
          aria-describedby={errorMessage && errorId}
        />
        {errorMessage && (
          // An empty date is not asked by the field whether it is valid.
          <div id={errorId} className={styles.error}>
            {errorMessage}
          </div>
        )}
      </div>
    </I18nProvider>
  );
}
