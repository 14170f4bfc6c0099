import { BodyOf, QueryOf, Schemas } from './schemaTypes';

/** @public */
export type Checklist = Schemas['Checklist'];
/** @public */
export type ChecklistInput = Schemas['ChecklistInput'];
/** @public */
export type ChecklistItem = Schemas['ChecklistItem'];
/** Which devices a plan or an inspection means. @public */
export type DeviceFilter = Schemas['DeviceFilter'];
/** @public */
export type InspectionPlan = Schemas['InspectionPlan'];
/** @public */
export type InspectionPlanInput = Schemas['InspectionPlanInput'];
/** @public */
export type InspectionPlanPatch = Schemas['InspectionPlanPatch'];
/** @public */
export type InspectionPlanPage = Schemas['InspectionPlanPage'];
/** @public */
export type InspectionPlanPreview = Schemas['InspectionPlanPreview'];
/** @public */
export type InspectionPlanQuery = QueryOf<'listInspectionPlans'>;
/** @public */
export type PlannedDate = Schemas['PlannedDate'];
/** @public */
export type DateShift = Schemas['DateShift'];

/** @public */
export type Inspection = Schemas['Inspection'];
/** @public */
export type InspectionInput = Schemas['InspectionInput'];
/** @public */
export type InspectionPatch = Schemas['InspectionPatch'];
/** @public */
export type InspectionListItem = Schemas['InspectionListItem'];
/** @public */
export type InspectionPage = Schemas['InspectionPage'];
/** @public */
export type InspectionQuery = QueryOf<'listInspections'>;
/** @public */
export type InspectionSummaryQuery = QueryOf<'summariseInspections'>;
/** @public */
export type InspectionSummaryCounts = Schemas['InspectionSummaryCounts'];
/** @public */
export type InspectionKind = Schemas['InspectionKind'];
/** @public */
export type InspectionState = Schemas['InspectionState'];
/** @public */
export type InspectedDevice = Schemas['InspectedDevice'];
/** @public */
export type InspectionProgress = Schemas['InspectionProgress'];
/** What a checklist item takes for an answer: as its kind says, photos by their ids. @public */
export type AnswerValue = boolean | number | string | string[] | null;
/** @public */
export type InspectionResult = Schemas['InspectionResult'];
/** @public */
export type InspectionResultInput = Schemas['InspectionResultInput'];
/** @public */
export type InspectionResultsSaved = Schemas['InspectionResultsSaved'];
/** @public */
export type InspectionCorrection = BodyOf<'correctInspection'>;
/** @public */
export type ProposedFinding = Schemas['ProposedFinding'];
/** @public */
export type MeasurementSeries = Schemas['MeasurementSeries'];
