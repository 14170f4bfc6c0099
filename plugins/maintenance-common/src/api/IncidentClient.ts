import { IncidentApi } from './IncidentApi';
import {
  IncidentEventInput,
  IncidentInput,
  IncidentQuery,
} from './incidentTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { namespaceAndName } from './namespaceAndName';

type Answer<Operation extends keyof IncidentApi> = ReturnType<
  IncidentApi[Operation]
>;

/** The part of the client that is about incidents. */
export class IncidentClient implements IncidentApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listIncidents(
    query?: IncidentQuery,
    options?: Options,
  ): Answer<'listIncidents'> {
    return this.#connection.call({ path: ['incidents'], query }, options);
  }

  reportIncident(
    input: IncidentInput,
    options?: Options,
  ): Answer<'reportIncident'> {
    return this.#connection.call(
      { method: 'POST', path: ['incidents'], json: input },
      options,
    );
  }

  summariseIncidents(
    query?: { customerRef?: string; deviceRef?: string },
    options?: Options,
  ): Answer<'summariseIncidents'> {
    return this.#connection.call(
      { path: ['incidents', 'summary'], query },
      options,
    );
  }

  getIncident(id: string, options?: Options): Answer<'getIncident'> {
    return this.#connection.call({ path: ['incidents', id] }, options);
  }

  listIncidentEvents(
    id: string,
    options?: Options,
  ): Answer<'listIncidentEvents'> {
    return this.#connection.call(
      { path: ['incidents', id, 'events'] },
      options,
    );
  }

  addIncidentEvent(
    id: string,
    event: IncidentEventInput,
    options?: Options,
  ): Answer<'addIncidentEvent'> {
    return this.#connection.call(
      { method: 'POST', path: ['incidents', id, 'events'], json: event },
      options,
    );
  }

  explainIncidentSla(
    id: string,
    options?: Options,
  ): Answer<'explainIncidentSla'> {
    return this.#connection.call({ path: ['incidents', id, 'sla'] }, options);
  }

  getAttainment(
    customerRef: string,
    period: { from: string; to: string },
    options?: Options,
  ): Answer<'getAttainment'> {
    return this.#connection.call(
      {
        path: ['customers', ...namespaceAndName(customerRef), 'attainment'],
        query: period,
      },
      options,
    );
  }
}
