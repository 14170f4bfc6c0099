import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { EmptyState } from '../../platform/components/EmptyState';
import { withdrawnAtOf } from '../entity/withdrawnAtOf';
import { ReportFaultButton } from '../entity/ReportFaultButton';
import { IncidentTable } from '../../incidents/log/IncidentTable';
import { deviceTranslationRef } from './translation';

/** What is wrong with the device at the moment, what is due next first. */
export function DeviceOpenIncidentsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(deviceTranslationRef);
  const deviceRef = stringifyEntityRef(entity);
  return (
    <EntityInfoCard title={t('openIncidents')}>
      <IncidentTable
        label={t('openIncidents')}
        query={{ deviceRef, state: ['open'], order: 'due' }}
        columns={['due', 'level', 'incident', 'state', 'assignee', 'action']}
        pageSize={10}
        emptyState={
          <EmptyState
            title={t('noOpenIncidents')}
            {...(!withdrawnAtOf(entity) && {
              description: t('noOpenIncidentsHint'),
              action: (
                <ReportFaultButton deviceRef={deviceRef} variant="secondary" />
              ),
            })}
          />
        }
      />
    </EntityInfoCard>
  );
}
