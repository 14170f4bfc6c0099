import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Calendar,
  calendarUpdatePermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { useState } from 'react';
import { QueryState } from '../../platform/components/QueryState';
import { Section } from '../../platform/components/Section';
import { useFormat } from '../../platform/components/useFormat';
import { CalendarSummary } from '../contracts/CalendarSummary';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';
import { CalendarVersionDialog } from './CalendarVersionDialog';
import { calendarTranslationRef } from './translation';

/** A calendar as it is today, and what it was and will be. */
export function CalendarSection(props: { calendar: Calendar }) {
  const { calendar } = props;
  const { t } = useTranslationRef(calendarTranslationRef);
  return (
    <Section title={calendar.title}>
      <Flex direction="column" gap="4">
        <CalendarSummary calendar={calendar} />
        {calendar.builtIn ? (
          <Text variant="body-small" color="secondary">
            {t('builtIn')}
          </Text>
        ) : (
          <Versions id={calendar.id} />
        )}
      </Flex>
    </Section>
  );
}

function Versions(props: { id: string }) {
  const { t } = useTranslationRef(calendarTranslationRef);
  const format = useFormat();
  const { allowed } = usePermission({ permission: calendarUpdatePermission });
  const [isChanging, setIsChanging] = useState(false);
  const query = useMaintenanceQuery('getCalendar', { path: { id: props.id } });
  return (
    <QueryState query={query} lines={2}>
      {calendar => (
        <>
          <Flex direction="column" gap="1">
            <Text weight="bold">{t('version.title')}</Text>
            {calendar.versions.map(({ version, validFrom, title }) => (
              <Text key={version}>
                {validFrom
                  ? t('version.from', { date: format.date(validFrom) })
                  : t('version.first')}
                {' · '}
                {title}
              </Text>
            ))}
          </Flex>
          {allowed && (
            <div>
              <Button variant="secondary" onPress={() => setIsChanging(true)}>
                {t('version.change', { title: calendar.title })}
              </Button>
            </div>
          )}
          {isChanging && (
            <CalendarVersionDialog
              calendar={calendar}
              onClose={() => setIsChanging(false)}
            />
          )}
        </>
      )}
    </QueryState>
  );
}
