import {
  DiscrepancySheet,
  LedgerCheckInput,
  LedgerChecksSaved,
  SheetSignature,
} from '@weibao/backstage-plugin-maintenance-common';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { AuthorizedInspectionService } from '../records/AuthorizedInspectionService';
import { FirstInspectionService } from './FirstInspectionService';

/**
 * Lets through what the caller may do with first inspections: those who enter
 * results check rows and have them signed, those who plan inspections apply.
 * The sheet is shown whole, as the customer signs it.
 */
export class AuthorizedFirstInspectionService {
  readonly #firstInspections: FirstInspectionService;
  readonly #inspections: AuthorizedInspectionService;

  constructor(options: {
    firstInspections: FirstInspectionService;
    inspections: AuthorizedInspectionService;
  }) {
    this.#firstInspections = options.firstInspections;
    this.#inspections = options.inspections;
  }

  async saveLedgerChecks(
    id: string,
    checks: readonly LedgerCheckInput[],
    options: CallOptions,
  ): Promise<LedgerChecksSaved> {
    await this.#inspections.checkUpdate(id, options);
    return this.#firstInspections.saveLedgerChecks(id, checks, options);
  }

  async getDiscrepancySheet(
    id: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    await this.#inspections.checkRead(id, options);
    return this.#firstInspections.getDiscrepancySheet(id);
  }

  async signDiscrepancySheet(
    id: string,
    signature: SheetSignature,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    await this.#inspections.checkUpdate(id, options);
    return this.#firstInspections.signDiscrepancySheet(id, signature, options);
  }

  async applyDiscrepancies(
    id: string,
    contentHash: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    await this.#inspections.checkPlan(id, options);
    return this.#firstInspections.applyDiscrepancies(id, contentHash, options);
  }

  async takeBackDiscrepancies(
    id: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    await this.#inspections.checkPlan(id, options);
    return this.#firstInspections.takeBackDiscrepancies(id, options);
  }
}
