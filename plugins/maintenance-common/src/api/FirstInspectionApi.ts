import {
  DiscrepancySheet,
  LedgerCheckInput,
  SheetSignature,
} from './firstInspectionTypes';
import { Inspection } from './inspectionTypes';
import { MaintenanceRequestOptions } from './MaintenanceRequestOptions';

/**
 * What a first inspection finds different from the ledger, signed and applied.
 *
 * @public
 */
export interface FirstInspectionApi {
  saveLedgerChecks(
    id: string,
    checks: LedgerCheckInput[],
    options?: MaintenanceRequestOptions,
  ): Promise<Inspection>;
  getDiscrepancySheet(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
  signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
  applyDiscrepancies(
    id: string,
    contentHash: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
  takeBackDiscrepancies(
    id: string,
    options?: MaintenanceRequestOptions,
  ): Promise<DiscrepancySheet>;
}
