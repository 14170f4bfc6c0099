import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { maintenanceApiRef } from '../api';
import { QueryState } from '../components/QueryState';
import { useApiQuery } from '../components/useApiQuery';
import { contractTranslationRef } from './translation';
import { CalendarSummary } from './CalendarSummary';

/** The service time of a contract. */
export function ContractCalendarCard(props: { calendarId: string }) {
  const { calendarId } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const api = useApi(maintenanceApiRef);
  const query = useApiQuery(`calendars ${calendarId}`, signal =>
    api.listCalendars({}, { signal }),
  );
  return (
    <EntityInfoCard title={t('calendar.title')}>
      <QueryState query={query}>
        {({ items }) => {
          const calendar = items.find(({ id }) => id === calendarId);
          return calendar ? (
            <CalendarSummary calendar={calendar} />
          ) : (
            calendarId
          );
        }}
      </QueryState>
    </EntityInfoCard>
  );
}
