import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Flex, Select } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { calendarCreatePermission } from '@weibao/backstage-plugin-maintenance-common';
import { useMaintenanceQuery } from '../../../platform/queries/useMaintenanceQuery';
import { RiCalendarScheduleLine } from '../../../platform/icons/RiCalendarScheduleLine';
import { useState } from 'react';
import { ErrorAlert } from '../../../platform/components/ErrorAlert';
import { contractTranslationRef } from '../translation';
import { CalendarDialog } from './CalendarDialog';

export interface CalendarFieldProps {
  /** The id of a service calendar. */
  value: string;
  onChange: (calendarId: string) => void;
}

/** Chooses the service calendar of a contract, or makes one. */
export function CalendarField(props: CalendarFieldProps) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(contractTranslationRef);
  const { allowed } = usePermission({ permission: calendarCreatePermission });
  const [isCreating, setIsCreating] = useState(false);
  const query = useMaintenanceQuery('listCalendars', {});
  const choices = query.data?.items ?? [{ id: value, title: value }];
  return (
    <>
      {query.error && (
        <ErrorAlert error={query.error} onRetry={query.refetch} />
      )}
      <Flex align="end" gap="2">
        <Select
          style={{ flex: 1 }}
          label={t('calendar.title')}
          description={t('form.calendarHint')}
          value={value}
          onChange={key => key && onChange(String(key))}
          options={choices.map(({ id, title }) => ({ id, label: title }))}
        />
        {allowed && (
          <Button
            variant="secondary"
            iconStart={<RiCalendarScheduleLine />}
            onPress={() => setIsCreating(true)}
          >
            {t('calendar.create')}
          </Button>
        )}
      </Flex>
      {isCreating && (
        <CalendarDialog
          onClose={() => setIsCreating(false)}
          onCreated={({ id }) => onChange(id)}
        />
      )}
    </>
  );
}
