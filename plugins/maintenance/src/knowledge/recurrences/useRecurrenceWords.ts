import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Recurrence } from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../platform/components/useFormat';
import { recurrenceTranslationRef } from './translation';

/** What is counted about a group, in words. */
export function useRecurrenceWords() {
  const { t } = useTranslationRef(recurrenceTranslationRef);
  const format = useFormat();
  return {
    /** Such as “6 incidents · 4 devices · 2 customers”. */
    counts(group: Recurrence): string {
      const { incidentCount, deviceCount, customerCount } = group;
      return [
        t('incidents', { count: incidentCount }),
        t('devices', { count: deviceCount }),
        t('customers', { count: customerCount }),
      ].join(' · ');
    },
    /** What the points of a part are for. */
    scorePart(
      { kind, value }: Recurrence['scoreParts'][number],
      group: Recurrence,
    ): string {
      return kind === 'spread'
        ? t('scorePart.spread', {
            value: format.number(value),
            customers: format.number(group.customerCount),
          })
        : t(`scorePart.${kind}`, {
            value: format.number(value),
          });
    },
  };
}
