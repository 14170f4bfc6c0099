import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { QueryState } from '../../platform/components/QueryState';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { CalendarSection } from './CalendarSection';
import { HolidayYears } from './HolidayYears';
import { calendarTranslationRef } from './translation';

/** The service calendars, and the holidays that they follow. */
export function CalendarsPage() {
  const { t } = useTranslationRef(calendarTranslationRef);
  const query = useMaintenanceQuery('listCalendars', {});
  return (
    <Flex direction="column" gap="4">
      <Text as="h1" variant="title-small">
        {t('title')}
      </Text>
      <HolidayYears />
      <QueryState query={query} lines={6}>
        {({ items }) => (
          <Flex direction="column" gap="4">
            {items.map(calendar => (
              <CalendarSection key={calendar.id} calendar={calendar} />
            ))}
          </Flex>
        )}
      </QueryState>
    </Flex>
  );
}
