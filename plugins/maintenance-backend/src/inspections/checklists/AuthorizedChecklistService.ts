import { NotAllowedError } from '@backstage/errors';
import {
  Checklist,
  ChecklistInput,
  inspectionPlanPermission,
  inspectionReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ChecklistService } from './ChecklistService';

/**
 * Checklists belong to no customer: whoever sees any inspection sees them, and
 * only who plans for all customers may add one.
 */
export class AuthorizedChecklistService {
  readonly #checklists: ChecklistService;
  readonly #authorizers: Authorizers;

  constructor(options: {
    checklists: ChecklistService;
    authorizers: Authorizers;
  }) {
    this.#checklists = options.checklists;
    this.#authorizers = options.authorizers;
  }

  async listChecklists(options: CallOptions): Promise<Checklist[]> {
    await this.#authorizers.inspection.listScope(
      inspectionReadPermission,
      options,
    );
    return this.#checklists.listChecklists();
  }

  async createChecklist(
    input: ChecklistInput,
    options: CallOptions,
  ): Promise<Checklist> {
    const scope = await this.#authorizers.customer.listScope(
      inspectionPlanPermission,
      options,
    );
    if (scope !== 'all') {
      throw new NotAllowedError(
        'Checklists are for all customers; adding one takes the permission to plan for all of them',
      );
    }
    return this.#checklists.createChecklist(input, options);
  }
}
