import {
  effectiveEvents,
  FaultLevel,
  HandlingPlan,
  PartUse,
} from '@weibao/backstage-plugin-maintenance-common';
import { reportOf } from '../../../incidents/log/IncidentLog';
import { projectIncident } from '../../../incidents/log/projectIncident';
import { GroupedIncident } from '../../../incidents/grouping/RecurringIncidents';

/** What a draft is made of: all that an incident teaches. */
export interface DraftIncident {
  id: string;
  level: FaultLevel;
  device: { type: string; manufacturer: string; model: string };
  title: string;
  description?: string;
  cause?: string;
  solution?: string;
  prevention?: string;
  faultPart?: string;
  faultCode?: string;
  plan?: HandlingPlan;
  /** Parts that were built in. */
  partsUsed: Pick<PartUse, 'name' | 'partNumber' | 'quantity'>[];
}

export function toDraftIncident(incident: GroupedIncident): DraftIncident {
  const { id, level, title, log, device } = incident;
  const { cause, solution, prevention, faultPart, faultCode, plan } =
    projectIncident(log);
  return {
    id,
    level,
    device: device ?? { type: '', manufacturer: '', model: '' },
    title,
    description: reportOf(log).description,
    cause,
    solution,
    prevention,
    faultPart,
    faultCode,
    plan,
    partsUsed: effectiveEvents(log.events).flatMap(({ part }) =>
      part?.action === 'used' ? [part] : [],
    ),
  };
}
