import { ContractApi } from './ContractApi';
import {
  ContractInput,
  ContractPatch,
  ContractQuery,
  ContractRenewal,
  CoverageGapQuery,
  CoverageRowInput,
  CoverageRowQuery,
} from './contractTypes';
import { MaintenanceConnection } from './MaintenanceConnection';
import { MaintenanceRequestOptions as Options } from './MaintenanceRequestOptions';
import { namespaceAndName } from './namespaceAndName';

type Answer<Operation extends keyof ContractApi> = ReturnType<
  ContractApi[Operation]
>;

/** The part of the client that is about contracts and their coverage. */
export class ContractClient implements ContractApi {
  readonly #connection: MaintenanceConnection;

  constructor(connection: MaintenanceConnection) {
    this.#connection = connection;
  }

  listContracts(
    query?: ContractQuery,
    options?: Options,
  ): Answer<'listContracts'> {
    return this.#connection.call({ path: ['contracts'], query }, options);
  }

  createContract(
    input: ContractInput,
    options?: Options,
  ): Answer<'createContract'> {
    return this.#connection.call(
      { method: 'POST', path: ['contracts'], json: input },
      options,
    );
  }

  getContract(id: string, options?: Options): Answer<'getContract'> {
    return this.#connection.call({ path: ['contracts', id] }, options);
  }

  updateContract(
    id: string,
    patch: ContractPatch,
    options?: Options,
  ): Answer<'updateContract'> {
    return this.#connection.call(
      { method: 'PATCH', path: ['contracts', id], json: patch },
      options,
    );
  }

  renewContract(
    id: string,
    renewal: ContractRenewal,
    options?: Options,
  ): Answer<'renewContract'> {
    return this.#connection.call(
      { method: 'POST', path: ['contracts', id, 'renew'], json: renewal },
      options,
    );
  }

  listContractCoverage(
    id: string,
    query?: CoverageRowQuery,
    options?: Options,
  ): Answer<'listContractCoverage'> {
    return this.#connection.call(
      { path: ['contracts', id, 'coverage'], query },
      options,
    );
  }

  addContractCoverage(
    id: string,
    items: CoverageRowInput[],
    options?: Options,
  ): Answer<'addContractCoverage'> {
    return this.#connection.call(
      { method: 'POST', path: ['contracts', id, 'coverage'], json: { items } },
      options,
    );
  }

  removeContractCoverage(
    id: string,
    coverageIds: string[],
    options?: Options,
  ): Answer<'removeContractCoverage'> {
    return this.#connection.call(
      {
        method: 'DELETE',
        path: ['contracts', id, 'coverage'],
        query: { coverageId: coverageIds },
      },
      options,
    );
  }

  getCoverage(
    query: { deviceRef: string; at?: string },
    options?: Options,
  ): Answer<'getCoverage'> {
    return this.#connection.call({ path: ['coverage'], query }, options);
  }

  listCoverageGaps(
    customerRef: string,
    query?: CoverageGapQuery,
    options?: Options,
  ): Answer<'listCoverageGaps'> {
    return this.#connection.call(
      {
        path: ['customers', ...namespaceAndName(customerRef), 'coverage-gaps'],
        query,
      },
      options,
    );
  }
}
