import { UseQueryResult } from '@tanstack/react-query';
import {
  Incident,
  IncidentEvent,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import {
  POLLED,
  useIncidentChanges,
} from '../../platform/queries/useIncidentChanges';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';

export interface IncidentQueries {
  incident: UseQueryResult<Incident>;
  events: UseQueryResult<{ items: IncidentEvent[] }>;
  explanation: UseQueryResult<SlaExplanation>;
}

/** An incident with its log and the explanation of its clocks, kept up to date. */
export function useIncident(id: string): IncidentQueries {
  const call = { path: { id } };
  useIncidentChanges();
  return {
    incident: useMaintenanceQuery('getIncident', call, POLLED),
    events: useMaintenanceQuery('listIncidentEvents', call, POLLED),
    explanation: useMaintenanceQuery('explainIncidentSla', call, POLLED),
  };
}
