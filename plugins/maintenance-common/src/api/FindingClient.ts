import { FaultLevel } from '../sla';
import { FindingApi } from './FindingApi';
import { FindingClosure, FindingInput, FindingQuery } from './findingTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { namespaceAndName } from './namespaceAndName';

type Answer<Operation extends keyof FindingApi> = ReturnType<
  FindingApi[Operation]
>;

/** The part of the client that is about findings. */
export class FindingClient implements FindingApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listFindings(
    query?: FindingQuery,
    options?: Options,
  ): Answer<'listFindings'> {
    return this.#connection.call({ path: ['findings'], query }, options);
  }

  raiseFinding(input: FindingInput, options?: Options): Answer<'raiseFinding'> {
    return this.#connection.call(
      { method: 'POST', path: ['findings'], json: input },
      options,
    );
  }

  getFinding(id: string, options?: Options): Answer<'getFinding'> {
    return this.#connection.call({ path: ['findings', id] }, options);
  }

  openIncidentFromFinding(
    id: string,
    request: { version: number; level?: FaultLevel },
    options?: Options,
  ): Answer<'openIncidentFromFinding'> {
    return this.#connection.call(
      { method: 'POST', path: ['findings', id, 'incident'], json: request },
      options,
    );
  }

  closeFinding(
    id: string,
    closure: FindingClosure,
    options?: Options,
  ): Answer<'closeFinding'> {
    return this.#connection.call(
      { method: 'POST', path: ['findings', id, 'close'], json: closure },
      options,
    );
  }

  summariseFindings(
    customerRef: string,
    period?: { from?: string; to?: string },
    options?: Options,
  ): Answer<'summariseFindings'> {
    return this.#connection.call(
      {
        path: [
          'customers',
          ...namespaceAndName(customerRef),
          'findings-summary',
        ],
        query: period,
      },
      options,
    );
  }
}
