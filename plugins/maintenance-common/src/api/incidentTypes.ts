import { QueryOf, Schemas } from './schemaTypes';

/** @public */
export type Attainment = Schemas['Attainment'];
/** @public */
export type AttainmentClocks = Schemas['AttainmentClocks'];
/** @public */
export type AttainmentCount = Schemas['AttainmentCount'];

/** @public */
export type Incident = Schemas['Incident'];
/** @public */
export type IncidentInput = Schemas['IncidentInput'];
/** @public */
export type IncidentListItem = Schemas['IncidentListItem'];
/** @public */
export type IncidentPage = Schemas['IncidentPage'];
/** @public */
export type IncidentQuery = QueryOf<'listIncidents'>;
/** @public */
export type IncidentCoverage = Schemas['IncidentCoverage'];
/** @public */
export type IncidentPause = Schemas['IncidentPause'];
/** @public */
export type IncidentEvent = Schemas['IncidentEvent'];
/** What an event of any type may carry; which type needs what is in `incidentEventRules`. @public */
export type IncidentEventFields = Schemas['IncidentEventFields'];
/** @public */
export type IncidentEventInput = Schemas['IncidentEventInput'];
/** @public */
export type IncidentSummaryCounts = Schemas['IncidentSummaryCounts'];
/** @public */
export type Appointment = Schemas['Appointment'];
/** @public */
export type HandlingPlan = Schemas['HandlingPlan'];
/** @public */
export type PartUse = Schemas['PartUse'];
/** @public */
export type EscalationTarget = Schemas['EscalationTarget'];
/** @public */
export type Reporter = Schemas['Reporter'];
/** @public */
export type Channel = Schemas['Channel'];
/** Where an incident stands against its clocks. @public */
export type SlaState = Schemas['SlaState'];
/** A clock as lists show it. @public */
export type ClockGlance = Schemas['ClockGlance'];
/** @public */
export type SlaExplanation = Schemas['SlaExplanation'];
