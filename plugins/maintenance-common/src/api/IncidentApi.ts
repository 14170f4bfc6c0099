import {
  Attainment,
  Incident,
  IncidentEvent,
  IncidentEventInput,
  IncidentInput,
  IncidentPage,
  IncidentQuery,
  IncidentSummaryCounts,
  SlaExplanation,
} from './incidentTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Incidents, their events and clocks, and how often the clocks were kept.
 *
 * @public
 */
export interface IncidentApi {
  listIncidents(
    query?: IncidentQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<IncidentPage>;
  reportIncident(
    input: IncidentInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  summariseIncidents(
    query?: { customerRef?: string; deviceRef?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<IncidentSummaryCounts>;
  getIncident(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  listIncidentEvents(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: IncidentEvent[] }>;
  addIncidentEvent(
    id: string,
    event: IncidentEventInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Incident>;
  explainIncidentSla(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<SlaExplanation>;
  getAttainment(
    customerRef: string,
    period: { from: string; to: string },
    options?: MaintenanceRequestOptions,
  ): Promise<Attainment>;
}
