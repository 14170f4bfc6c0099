import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text, TextAreaField } from '@backstage/ui';
import { ReadHolidays } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import styles from './PastedDays.module.css';
import { calendarTranslationRef } from './translation';

export interface PastedDaysProps {
  label: string;
  text: string;
  onChange: (text: string) => void;
  /** What was read of the text. */
  read: ReadHolidays;
}

/** A box for dates, and what was understood of them. */
export function PastedDays(props: PastedDaysProps) {
  const { label, text, onChange, read } = props;
  const { t } = useTranslationRef(calendarTranslationRef);
  const format = useFormat();
  const days = (dates: readonly string[]) =>
    dates.map(format.date).join(t('paste.separator'));
  const isEmpty = read.holidays.length + read.makeUpWorkdays.length === 0;
  return (
    <>
      <TextAreaField
        label={label}
        description={t('paste.hint')}
        value={text}
        onChange={onChange}
        rows={6}
      />
      <section
        className={styles.preview}
        aria-label={t('paste.preview')}
        aria-live="polite"
      >
        <Text weight="bold">{t('paste.preview')}</Text>
        {isEmpty && <Text color="secondary">{t('paste.nothing')}</Text>}
        {read.holidays.length > 0 && (
          <Text>
            {t('paste.off', { number: String(read.holidays.length) })}
            {' · '}
            {days(read.holidays)}
          </Text>
        )}
        {read.makeUpWorkdays.length > 0 && (
          <Text>
            {t('paste.worked', { number: String(read.makeUpWorkdays.length) })}
            {' · '}
            {days(read.makeUpWorkdays)}
          </Text>
        )}
        {read.notUnderstood.length > 0 && (
          <Text color="warning">
            {t('paste.notUnderstood')}
            {' · '}
            {read.notUnderstood.join(t('paste.separator'))}
          </Text>
        )}
      </section>
    </>
  );
}
