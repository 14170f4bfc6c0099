import {
  DiscrepancySheet,
  Inspection,
  inspectionPlanPermission,
  LedgerCheckInput,
  SheetSignature,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerAuthorizer } from '../../platform/authorization/authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { AuthorizedInspectionService } from '../records/AuthorizedInspectionService';
import { FirstInspectionService } from './FirstInspectionService';

/**
 * Lets through what the caller may do with first inspections: those who enter
 * results check rows and have them signed, those who plan inspections apply.
 */
export class AuthorizedFirstInspectionService
  implements FirstInspectionService
{
  readonly #firstInspections: FirstInspectionService;
  readonly #inspections: Pick<
    AuthorizedInspectionService,
    'checkRead' | 'checkUpdate'
  >;
  readonly #customerAuthorizer: CustomerAuthorizer;

  static create(options: {
    firstInspections: FirstInspectionService;
    inspections: Pick<AuthorizedInspectionService, 'checkRead' | 'checkUpdate'>;
    customerAuthorizer: CustomerAuthorizer;
  }): AuthorizedFirstInspectionService {
    return new AuthorizedFirstInspectionService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedFirstInspectionService.create>[0],
  ) {
    this.#firstInspections = options.firstInspections;
    this.#inspections = options.inspections;
    this.#customerAuthorizer = options.customerAuthorizer;
  }

  async saveLedgerChecks(
    id: string,
    checks: readonly LedgerCheckInput[],
    options: CallOptions,
  ): Promise<Inspection> {
    await this.#inspections.checkUpdate(id, options);
    return this.#firstInspections.saveLedgerChecks(id, checks, options);
  }

  async getDiscrepancySheet(
    id: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    await this.#inspections.checkRead(id, options);
    return this.#firstInspections.getDiscrepancySheet(id, options);
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
    await this.#checkPlan(id, options);
    return this.#firstInspections.applyDiscrepancies(id, contentHash, options);
  }

  async takeBackDiscrepancies(
    id: string,
    options: CallOptions,
  ): Promise<DiscrepancySheet> {
    await this.#checkPlan(id, options);
    return this.#firstInspections.takeBackDiscrepancies(id, options);
  }

  async #checkPlan(id: string, options: CallOptions): Promise<void> {
    await this.#customerAuthorizer.check(
      inspectionPlanPermission,
      await this.#inspections.checkRead(id, options),
      options.credentials,
    );
  }
}
