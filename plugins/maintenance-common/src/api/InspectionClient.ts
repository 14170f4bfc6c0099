import { InspectionApi } from './InspectionApi';
import {
  ChecklistInput,
  InspectionCorrection,
  InspectionInput,
  InspectionPatch,
  InspectionPlanInput,
  InspectionPlanPatch,
  InspectionPlanQuery,
  InspectionQuery,
  InspectionResultInput,
  InspectionSummaryQuery,
} from './inspectionTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { namespaceAndName } from './namespaceAndName';

type Answer<Operation extends keyof InspectionApi> = ReturnType<
  InspectionApi[Operation]
>;

/** The part of the client that is about inspections. */
export class InspectionClient implements InspectionApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listChecklists(options?: Options): Answer<'listChecklists'> {
    return this.#connection.call({ path: ['checklists'] }, options);
  }

  createChecklist(
    input: ChecklistInput,
    options?: Options,
  ): Answer<'createChecklist'> {
    return this.#connection.call(
      { method: 'POST', path: ['checklists'], json: input },
      options,
    );
  }

  listInspectionPlans(
    query?: InspectionPlanQuery,
    options?: Options,
  ): Answer<'listInspectionPlans'> {
    return this.#connection.call(
      { path: ['inspection-plans'], query },
      options,
    );
  }

  createInspectionPlan(
    input: InspectionPlanInput,
    options?: Options,
  ): Answer<'createInspectionPlan'> {
    return this.#connection.call(
      { method: 'POST', path: ['inspection-plans'], json: input },
      options,
    );
  }

  previewInspectionPlan(
    input: InspectionPlanInput,
    options?: Options,
  ): Answer<'previewInspectionPlan'> {
    return this.#connection.call(
      { method: 'POST', path: ['inspection-plans', 'preview'], json: input },
      options,
    );
  }

  getInspectionPlan(
    id: string,
    options?: Options,
  ): Answer<'getInspectionPlan'> {
    return this.#connection.call({ path: ['inspection-plans', id] }, options);
  }

  updateInspectionPlan(
    id: string,
    patch: InspectionPlanPatch,
    options?: Options,
  ): Answer<'updateInspectionPlan'> {
    return this.#connection.call(
      { method: 'PATCH', path: ['inspection-plans', id], json: patch },
      options,
    );
  }

  listInspections(
    query?: InspectionQuery,
    options?: Options,
  ): Answer<'listInspections'> {
    return this.#connection.call({ path: ['inspections'], query }, options);
  }

  summariseInspections(
    query?: InspectionSummaryQuery,
    options?: Options,
  ): Answer<'summariseInspections'> {
    return this.#connection.call(
      { path: ['inspections', 'summary'], query },
      options,
    );
  }

  createInspection(
    input: InspectionInput,
    options?: Options,
  ): Answer<'createInspection'> {
    return this.#connection.call(
      { method: 'POST', path: ['inspections'], json: input },
      options,
    );
  }

  getInspection(id: string, options?: Options): Answer<'getInspection'> {
    return this.#connection.call({ path: ['inspections', id] }, options);
  }

  updateInspection(
    id: string,
    patch: InspectionPatch,
    options?: Options,
  ): Answer<'updateInspection'> {
    return this.#connection.call(
      { method: 'PATCH', path: ['inspections', id], json: patch },
      options,
    );
  }

  saveInspectionResults(
    id: string,
    results: InspectionResultInput[],
    options?: Options,
  ): Answer<'saveInspectionResults'> {
    return this.#connection.call(
      {
        method: 'PUT',
        path: ['inspections', id, 'results'],
        json: { results },
      },
      options,
    );
  }

  completeInspection(
    id: string,
    completion: { version: number; summary?: string },
    options?: Options,
  ): Answer<'completeInspection'> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'complete'],
        json: completion,
      },
      options,
    );
  }

  correctInspection(
    id: string,
    correction: InspectionCorrection,
    options?: Options,
  ): Answer<'correctInspection'> {
    return this.#connection.call(
      {
        method: 'POST',
        path: ['inspections', id, 'corrections'],
        json: correction,
      },
      options,
    );
  }

  listMeasurements(
    deviceRef: string,
    options?: Options,
  ): Answer<'listMeasurements'> {
    return this.#connection.call(
      { path: ['devices', ...namespaceAndName(deviceRef), 'measurements'] },
      options,
    );
  }
}
