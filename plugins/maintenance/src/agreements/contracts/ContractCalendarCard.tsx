import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { CalendarsLink } from '../calendars/CalendarsLink';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { QueryState } from '../../platform/components/QueryState';
import { contractTranslationRef } from './translation';
import { CalendarSummary } from './CalendarSummary';

/** The service time of a contract. */
export function ContractCalendarCard(props: { calendarId: string }) {
  const { calendarId } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const query = useMaintenanceQuery('listCalendars', {});
  return (
    <EntityInfoCard title={t('calendar.title')}>
      <QueryState query={query}>
        {({ items }) => {
          const calendar = items.find(({ id }) => id === calendarId);
          return calendar ? (
            <Flex direction="column" gap="3">
              <Text weight="bold">{calendar.title}</Text>
              <CalendarSummary calendar={calendar} />
              <CalendarsLink />
            </Flex>
          ) : (
            calendarId
          );
        }}
      </QueryState>
    </EntityInfoCard>
  );
}
