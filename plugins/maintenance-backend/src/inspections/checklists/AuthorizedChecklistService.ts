import { NotAllowedError } from '@backstage/errors';
import {
  Checklist,
  ChecklistInput,
  inspectionPlanPermission,
  inspectionReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { CustomerAuthorizer } from '../../platform/authorization/authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ChecklistService } from './ChecklistService';
import { InspectionAuthorizer } from '../records/InspectionAuthorizer';

/**
 * Checklists belong to no customer: whoever sees any inspection sees them, and
 * only who plans for all customers may add one.
 */
export class AuthorizedChecklistService implements ChecklistService {
  readonly #checklists: ChecklistService;
  readonly #inspectionAuthorizer: InspectionAuthorizer;
  readonly #customerAuthorizer: CustomerAuthorizer;

  static create(options: {
    checklists: ChecklistService;
    inspectionAuthorizer: InspectionAuthorizer;
    customerAuthorizer: CustomerAuthorizer;
  }): AuthorizedChecklistService {
    return new AuthorizedChecklistService(options);
  }

  private constructor(
    options: Parameters<typeof AuthorizedChecklistService.create>[0],
  ) {
    this.#checklists = options.checklists;
    this.#inspectionAuthorizer = options.inspectionAuthorizer;
    this.#customerAuthorizer = options.customerAuthorizer;
  }

  async listChecklists(options: CallOptions): Promise<Checklist[]> {
    await this.#inspectionAuthorizer.listScope(
      inspectionReadPermission,
      options.credentials,
    );
    return this.#checklists.listChecklists(options);
  }

  async createChecklist(
    input: ChecklistInput,
    options: CallOptions,
  ): Promise<Checklist> {
    const scope = await this.#customerAuthorizer.listScope(
      inspectionPlanPermission,
      options.credentials,
    );
    if (scope !== 'all') {
      throw new NotAllowedError(
        'Checklists are for all customers; adding one takes the permission to plan for all of them',
      );
    }
    return this.#checklists.createChecklist(input, options);
  }
}
