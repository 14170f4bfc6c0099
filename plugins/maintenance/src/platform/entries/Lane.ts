import { describeEntries, NO_ENTRIES } from './describeEntries';
import { EntriesState, Entry, LaneId } from './entry';
import { EMPTY_LANE, idsOf, LaneContents, LaneRule } from './laneRules';
import { LocalFiles, localFileIds } from './LocalFiles';
import { SafeEntryStorage } from './SafeEntryStorage';

export interface LaneOptions {
  storage: SafeEntryStorage;
  files: LocalFiles;
  /** Of all lanes: several entries may refer to a file. */
  allEntries(): readonly Entry[];
  /** After a change by this tab. */
  onChanged(lane: LaneId): void;
}

/** The entries of one kind about one record, as this tab sees them. */
export class Lane {
  readonly id: LaneId;
  readonly #options: LaneOptions;
  readonly #listeners = new Set<() => void>();
  #contents: LaneContents = EMPTY_LANE;
  #state: EntriesState = NO_ENTRIES;

  constructor(id: LaneId, options: LaneOptions) {
    this.id = id;
    this.#options = options;
  }

  get contents(): LaneContents {
    return this.#contents;
  }

  get state(): EntriesState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Applies a rule to what is stored, and shows it then.
   *
   * @param onShown - before other tabs hear of it
   */
  async change(rule: LaneRule, onShown = () => {}): Promise<void> {
    const { storage, files, allEntries, onChanged } = this.#options;
    const before = this.#contents.entries;
    this.#show(await storage.changeLane(this.id, rule));
    onShown();
    onChanged(this.id);
    const left = idsOf(this.#contents.entries);
    await files.release(
      before.filter(({ id }) => !left.has(id)),
      allEntries(),
    );
  }

  /** What another tab may have stored. */
  async reread(): Promise<void> {
    this.#show(await this.#options.storage.readLane(this.id));
  }

  #show(contents: LaneContents): void {
    const { storage } = this.#options;
    const areFilesKept = contents.entries
      .flatMap(({ input }) => localFileIds(input))
      .every(id => storage.isFileKept(id));
    this.#contents = contents;
    this.#state = describeEntries(
      contents,
      areFilesKept && storage.isLaneKept(this.id),
    );
    for (const listener of this.#listeners) listener();
  }
}
