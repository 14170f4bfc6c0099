import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { CalendarsLink } from './CalendarsLink';
import { calendarTranslationRef } from './translation';

/** Warns of holidays that contracts count on and nobody knows yet. */
export function HolidayWarning() {
  const { t } = useTranslationRef(calendarTranslationRef);
  const { data } = useMaintenanceQuery('listCalendars', {});
  const years = data?.items.flatMap(it => it.holidaysUnknown ?? []) ?? [];
  if (years.length === 0) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('warning.unknown', { year: String(Math.min(...years)) })}
      customActions={<CalendarsLink>{t('warning.link')}</CalendarsLink>}
    />
  );
}
