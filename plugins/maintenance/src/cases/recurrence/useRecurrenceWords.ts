import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Recurrence,
  RecurrenceScorePart,
} from '@weibao/backstage-plugin-maintenance-common';
import { useFormat } from '../../components/useFormat';
import { maintenanceTranslationRef } from '../../translation';

/** What is counted about a group, in words. */
export function useRecurrenceWords() {
  const { t } = useTranslationRef(maintenanceTranslationRef);
  const format = useFormat();
  return {
    /** Such as “6 incidents · 4 devices · 2 customers”. */
    counts(group: Recurrence): string {
      const { incidentCount, deviceCount, customerCount } = group;
      return [
        t('cases.recurrence.incidents', { count: incidentCount }),
        t('cases.recurrence.devices', { count: deviceCount }),
        t('cases.recurrence.customers', { count: customerCount }),
      ].join(' · ');
    },
    /** What the points of a part are for. */
    scorePart({ kind, value }: RecurrenceScorePart, group: Recurrence): string {
      return kind === 'spread'
        ? t('cases.recurrence.scorePart.spread', {
            value: format.number(value),
            customers: format.number(group.customerCount),
          })
        : t(`cases.recurrence.scorePart.${kind}`, {
            value: format.number(value),
          });
    },
  };
}
