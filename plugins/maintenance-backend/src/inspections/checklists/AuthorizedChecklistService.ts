import {
  Checklist,
  ChecklistHistory,
  ChecklistInput,
  ChecklistVersionInput,
  checklistWritePermission,
  inspectionReadPermission,
} from '@weibao/backstage-plugin-maintenance-common';
import { Authorizers } from '../../platform/authorization/Authorizers';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { ChecklistService } from './ChecklistService';

/**
 * Checklists belong to no customer: whoever sees any inspection sees them, and
 * to change what all inspections ask for takes a permission of its own.
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
    await this.#checkRead(options);
    return this.#checklists.listChecklists();
  }

  async getChecklist(
    id: string,
    options: CallOptions,
  ): Promise<ChecklistHistory> {
    await this.#checkRead(options);
    return this.#checklists.getChecklist(id);
  }

  async createChecklist(
    input: ChecklistInput,
    options: CallOptions,
  ): Promise<Checklist> {
    await this.#checkWrite(options);
    return this.#checklists.createChecklist(input, options);
  }

  async addVersion(
    id: string,
    input: ChecklistVersionInput,
    options: CallOptions,
  ): Promise<ChecklistHistory> {
    await this.#checkWrite(options);
    return this.#checklists.addVersion(id, input, options);
  }

  async #checkRead(options: CallOptions): Promise<void> {
    await this.#authorizers.inspection.listScope(
      inspectionReadPermission,
      options,
    );
  }

  async #checkWrite(options: CallOptions): Promise<void> {
    const decisions = await this.#authorizers.decide(
      [checklistWritePermission],
      options,
    );
    decisions.check(checklistWritePermission);
  }
}
