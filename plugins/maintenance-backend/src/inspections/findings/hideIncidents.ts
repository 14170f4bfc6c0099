import { IncidentService } from '../../incidents/log/IncidentService';
import { readableIncidents } from '../../incidents/log/readableIncidents';
import { ListScope } from '../../platform/authorization/ResourceAuthorizer';

/** Findings or what tells of them, without incidents that their reader may not see. */
export async function hideIncidents<Told extends { incidentId?: string }>(
  told: readonly Told[],
  scope: ListScope | undefined,
  incidents: Pick<IncidentService, 'findInScope'>,
): Promise<Told[]> {
  const readable = await readableIncidents(
    told.map(({ incidentId }) => incidentId),
    scope,
    incidents,
  );
  return told.map(each =>
    each.incidentId && !readable.has(each.incidentId)
      ? { ...each, incidentId: undefined }
      : each,
  );
}
