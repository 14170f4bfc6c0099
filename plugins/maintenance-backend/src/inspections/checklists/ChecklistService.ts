import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Checklist,
  ChecklistHistory,
  ChecklistInput,
  ChecklistVersionInput,
  validateChecklist,
} from '@weibao/backstage-plugin-maintenance-common';
import { actorOf } from '../../platform/authorization/actorOf';
import { CallOptions } from '../../platform/authorization/CallOptions';
import { checkVersion } from '../../platform/database/recordVersions';
import { BUILT_IN_CHECKLISTS } from './builtInChecklists';
import { ChecklistDefinition, newestOf } from './ChecklistDefinition';
import { ChecklistStore } from './ChecklistStore';
import { checkItemsKept } from './checkItemsKept';

/**
 * Checklists, the built-in ones and those of a store. A change is a new version
 * from now on: inspections that have begun keep the one they began with, so that
 * results stay what was asked for.
 */
export class ChecklistService {
  readonly #store: ChecklistStore;
  readonly #now: () => Date;

  constructor(options: { store: ChecklistStore; now?: () => Date }) {
    this.#store = options.store;
    this.#now = options.now ?? (() => new Date());
  }

  /** In their newest versions: the built-in ones, then our own by title. */
  async listChecklists(): Promise<Checklist[]> {
    const [builtIn, own] = await this.#definitions();
    return [
      ...builtIn.map(newestOf),
      ...own
        .map(newestOf)
        .sort((one, other) => one.title.localeCompare(other.title)),
    ];
  }

  /** @throws NotFoundError */
  async getChecklist(id: string): Promise<ChecklistHistory> {
    return toHistory(await this.#find(id));
  }

  /**
   * @throws InputError where items contradict themselves, ConflictError where
   * the id is taken
   */
  async createChecklist(
    input: ChecklistInput,
    options: CallOptions,
  ): Promise<Checklist> {
    refuse(input.id, validateChecklist(input));
    if (BUILT_IN_CHECKLISTS.some(({ id }) => id === input.id)) {
      throw new ConflictError(`The checklist "${input.id}" is built in`);
    }
    await this.#store.insertChecklist(input, this.#by(options));
    return { ...input, builtIn: false, version: 1 };
  }

  /**
   * What a checklist asks for from now on. Devices of which type it is for stays.
   *
   * @throws NotFoundError; InputError where items contradict themselves or what
   * they were before; ConflictError where the version is stale
   */
  async addVersion(
    id: string,
    { version, ...terms }: ChecklistVersionInput,
    options: CallOptions,
  ): Promise<ChecklistHistory> {
    const checklist = await this.#find(id);
    checkVersion(`The checklist "${id}"`, newestOf(checklist), version);
    refuse(id, [
      ...validateChecklist({ ...checklist, ...terms }),
      ...checkItemsKept(terms.items, checklist.versions),
    ]);
    const added = { ...terms, version: version + 1 };
    const by = this.#by(options);
    await this.#store.insertVersion(id, added, by);
    return toHistory({
      ...checklist,
      versions: [
        ...checklist.versions,
        { ...added, createdAt: by.at.toISOString(), createdBy: by.by },
      ],
    });
  }

  async #find(id: string): Promise<ChecklistDefinition> {
    const found = (await this.#definitions()).flat().find(it => it.id === id);
    if (!found) throw new NotFoundError(`There is no checklist "${id}"`);
    return found;
  }

  /** The built-in ones, and our own. */
  async #definitions(): Promise<
    [builtIn: ChecklistDefinition[], own: ChecklistDefinition[]]
  > {
    const own = await this.#store.listChecklists();
    const later = await this.#store.listVersions();
    const withLater = (checklist: ChecklistDefinition) => ({
      ...checklist,
      versions: [...checklist.versions, ...(later.get(checklist.id) ?? [])],
    });
    return [BUILT_IN_CHECKLISTS.map(withLater), own.map(withLater)];
  }

  #by({ credentials }: CallOptions): { at: Date; by: string } {
    return { at: this.#now(), by: actorOf(credentials) };
  }
}

function toHistory(checklist: ChecklistDefinition): ChecklistHistory {
  return { ...newestOf(checklist), versions: [...checklist.versions] };
}

function refuse(id: string, problems: readonly string[]): void {
  if (problems.length > 0) {
    throw new InputError(
      `The checklist "${id}" cannot be used: ${problems.join('; ')}`,
    );
  }
}
