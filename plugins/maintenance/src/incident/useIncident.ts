import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Incident,
  IncidentEvent,
  SlaExplanation,
} from '@weibao/backstage-plugin-maintenance-common';
import { maintenanceApiRef } from '../api';
import { ApiQuery, useApiQuery } from '../components/useApiQuery';
import { useIncidentChanges } from '../components/useIncidentChanges';

export interface IncidentQueries {
  incident: ApiQuery<Incident>;
  events: ApiQuery<{ items: IncidentEvent[] }>;
  explanation: ApiQuery<SlaExplanation>;
  /** Asks for everything again. */
  reload(): void;
}

/** An incident with its log and the explanation of its clocks, kept up to date. */
export function useIncident(id: string): IncidentQueries {
  const api = useApi(maintenanceApiRef);
  const incident = useApiQuery(`incident ${id}`, signal =>
    api.getIncident({ path: { id } }, { signal }),
  );
  const events = useApiQuery(`events ${id}`, signal =>
    api.listIncidentEvents({ path: { id } }, { signal }),
  );
  const explanation = useApiQuery(`sla ${id}`, signal =>
    api.explainIncidentSla({ path: { id } }, { signal }),
  );

  const reloadIncident = incident.refetch;
  const reloadEvents = events.refetch;
  const reloadExplanation = explanation.refetch;
  const reload = useCallback(() => {
    reloadIncident();
    reloadEvents();
    reloadExplanation();
  }, [reloadIncident, reloadEvents, reloadExplanation]);
  useIncidentChanges(reload, { incidentId: id });

  return { incident, events, explanation, reload };
}
