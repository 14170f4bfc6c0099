import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useFormat } from '../../platform/components/useFormat';
import { useDeviceWords } from '../entity/useDeviceWords';
import { ledgerTranslationRef } from './translation';
import { ledgerMessages } from './messages';

type KnownField = keyof typeof ledgerMessages.field;

const PARAMETER_PREFIX = 'parameters.';
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

const isKnown = (field: string): field is KnownField =>
  field in ledgerMessages.field;

/** Our words for the fields of a device and what stands in them. */
export function useFieldWords() {
  const { t } = useTranslationRef(ledgerTranslationRef);
  const format = useFormat();
  const device = useDeviceWords();
  return {
    /** A parameter has the name the customer gave it, and is marked as theirs. */
    name(field: string): string {
      return isKnown(field)
        ? t(`field.${field}`)
        : t('customerColumn', { name: field.replace(PARAMETER_PREFIX, '') });
    },
    value(field: string, value: string): string {
      if (field.startsWith(PARAMETER_PREFIX)) return value;
      if (value === 'true') return t('change.yes');
      if (value === 'false') return t('change.no');
      if (field === 'type') return device.type(value);
      if (field === 'lifecycle') return device.lifecycle(value);
      return LOCAL_DATE.test(value) ? format.date(value) : value;
    },
  };
}
