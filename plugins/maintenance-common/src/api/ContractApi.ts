import {
  Contract,
  ContractInput,
  ContractPage,
  ContractPatch,
  ContractQuery,
  ContractRenewal,
  Coverage,
  CoverageGapPage,
  CoverageGapQuery,
  CoverageRowInput,
  CoverageRowPage,
  CoverageRowQuery,
} from './contractTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * Contracts, the devices they cover, and the devices that no contract covers.
 *
 * @public
 */
export interface ContractApi {
  listContracts(
    query?: ContractQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<ContractPage>;
  createContract(
    input: ContractInput,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  getContract(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  updateContract(
    id: string,
    patch: ContractPatch,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  renewContract(
    id: string,
    renewal: ContractRenewal,
    options?: MaintenanceRequestOptions,
  ): Promise<Contract>;
  listContractCoverage(
    id: string,
    query?: CoverageRowQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CoverageRowPage>;
  addContractCoverage(
    id: string,
    items: CoverageRowInput[],
    options?: MaintenanceRequestOptions,
  ): Promise<CoverageRowPage>;
  removeContractCoverage(
    id: string,
    coverageIds: string[],
    options?: MaintenanceRequestOptions,
  ): Promise<void>;
  getCoverage(
    query: { deviceRef: string; at?: string },
    options?: MaintenanceRequestOptions,
  ): Promise<Coverage>;
  listCoverageGaps(
    customerRef: string,
    query?: CoverageGapQuery,
    options?: MaintenanceRequestOptions,
  ): Promise<CoverageGapPage>;
}
