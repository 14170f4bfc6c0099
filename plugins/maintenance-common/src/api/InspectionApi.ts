import {
  Checklist,
  ChecklistInput,
  Inspection,
  InspectionCorrection,
  InspectionInput,
  InspectionPage,
  InspectionPatch,
  InspectionPlan,
  InspectionPlanInput,
  InspectionPlanPage,
  InspectionPlanPatch,
  InspectionPlanPreview,
  InspectionPlanQuery,
  InspectionQuery,
  InspectionResultInput,
  InspectionResultsSaved,
  InspectionSummaryCounts,
  InspectionSummaryQuery,
  MeasurementSeries,
} from './inspectionTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Inspections, the checklists they follow, the plans they come from, and what they measured.
 *
 * @public
 */
export interface InspectionApi {
  listChecklists(
    options?: MaintenanceRequestOptions,
  ): Promise<{ items: Checklist[] }>;
  createChecklist(
    input: ChecklistInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Checklist>;
  listInspectionPlans(
    query?: InspectionPlanQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlanPage>;
  createInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlan>;
  previewInspectionPlan(
    input: InspectionPlanInput,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlanPreview>;
  getInspectionPlan(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlan>;
  updateInspectionPlan(
    id: string,
    patch: InspectionPlanPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPlan>;
  listInspections(
    query?: InspectionQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionPage>;
  summariseInspections(
    query?: InspectionSummaryQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionSummaryCounts>;
  createInspection(
    input: InspectionInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  getInspection(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  updateInspection(
    id: string,
    patch: InspectionPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  saveInspectionResults(
    id: string,
    results: InspectionResultInput[],
    options?: MaintenanceRequestOptions,
  ): Promise<InspectionResultsSaved>;
  completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  correctInspection(
    id: string,
    correction: InspectionCorrection,
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  listMeasurements(
    deviceRef: string,
    options?: MaintenanceRequestOptions,
  ): Promise<{ series: MeasurementSeries[] }>;
}
