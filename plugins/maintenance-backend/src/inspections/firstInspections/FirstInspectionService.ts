import {
  DiscrepancySheet,
  Inspection,
  LedgerCheckInput,
  SheetSignature,
} from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';

/**
 * The ledger of a contract against what stands on site. It checks no
 * permissions: callers have checked theirs.
 *
 * What is applied is the fact of the devices from then on. The ledger file that
 * was imported last does not undo it, because importing it again changes
 * nothing; a ledger file that says something else does, and its preview shows
 * the difference.
 */
export interface FirstInspectionService {
  /**
   * Saves all checks or none. The first ones start the inspection.
   *
   * @throws NotFoundError; InputError where it is no first inspection, a device
   * is not part of it, a check says too little, a serial number belongs to
   * something else, or a photo is no stored image of the customer;
   * ConflictError where the sheet is signed or the inspection is over
   */
  saveLedgerChecks(
    id: string,
    checks: readonly LedgerCheckInput[],
    options: CallOptions,
  ): Promise<Inspection>;

  /**
   * What was found, and exactly what applying it now would change, or what it
   * has changed where it is applied.
   *
   * @throws NotFoundError; InputError where it is no first inspection
   */
  getDiscrepancySheet(
    id: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet>;

  /**
   * Binds a signature to what the sheet says.
   *
   * @throws NotFoundError; InputError where rows have not been checked, or the
   * file is no stored image of the customer; ConflictError where the sheet says
   * something else by now, is signed already, or the inspection has not started
   */
  signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options: CallOptions,
  ): Promise<DiscrepancySheet>;

  /**
   * Amends ledger and cover in one transaction.
   *
   * @throws NotFoundError; ConflictError where the sheet is not signed, is
   * applied already, or something else was signed
   */
  applyDiscrepancies(
    id: string,
    contentHash: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet>;

  /**
   * Restores ledger and cover. A device that was added stays known as one that
   * is withdrawn.
   *
   * @throws NotFoundError; ConflictError where the sheet is not applied, or
   * naming what has been changed since
   */
  takeBackDiscrepancies(
    id: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet>;
}
