import { ConflictError, InputError } from '@backstage/errors';
import {
  Checklist,
  ChecklistInput,
  validateChecklist,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { BUILT_IN_CHECKLISTS } from './builtInChecklists';
import { ChecklistStore } from './ChecklistStore';

/**
 * Checklists, the built-in ones and those of a store. They are never changed,
 * so that results stay comparable.
 */
export class ChecklistService {
  readonly #store: ChecklistStore;

  constructor(options: { store: ChecklistStore }) {
    this.#store = options.store;
  }

  /** The built-in ones, then our own by title. */
  async listChecklists(): Promise<Checklist[]> {
    const own = await this.#store.listChecklists();
    return [
      ...BUILT_IN_CHECKLISTS,
      ...own.map(checklist => ({ ...checklist, builtIn: false })),
    ];
  }

  /**
   * @throws InputError where items contradict themselves, ConflictError where
   * the id is taken
   */
  async createChecklist(
    input: ChecklistInput,
    options: CallOptions,
  ): Promise<Checklist> {
    const problems = validateChecklist(input);
    if (problems.length > 0) {
      throw new InputError(
        `The checklist "${input.id}" cannot be used: ${problems.join('; ')}`,
      );
    }
    if (BUILT_IN_CHECKLISTS.some(({ id }) => id === input.id)) {
      throw new ConflictError(`The checklist "${input.id}" is built in`);
    }
    await this.#store.insertChecklist(input, actorOf(options.credentials));
    return { ...input, builtIn: false };
  }
}
