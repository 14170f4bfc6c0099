import { LaneId } from './entry';
import { EntryStorage, Lease, LocalFile } from './EntryStorage';
import { EMPTY_LANE, idsOf, LaneContents, LaneRule } from './laneRules';

/** Some browsers never answer when they cannot open their database. */
const PATIENCE_MILLISECONDS = 5_000;

/** A lane as this page knows it. */
interface KnownLane {
  contents: LaneContents;
  /** Every entry that was ever in it. */
  seen: Set<string>;
  /** The last change could not be written. */
  isAhead: boolean;
}

/**
 * A storage that never fails: what cannot be written is remembered until the
 * page ends, and written with the next change that can be.
 */
export class SafeEntryStorage implements EntryStorage {
  readonly #storage: EntryStorage;
  readonly #lanes = new Map<string, KnownLane>();
  readonly #files = new Map<string, LocalFile>();
  readonly #turns = new Map<string, Promise<unknown>>();
  #isHung = false;

  constructor(options: { storage: EntryStorage }) {
    this.#storage = options.storage;
  }

  /** Whether all entries of a lane, and a file, outlive the page. */
  isLaneKept(lane: LaneId): boolean {
    const { isAhead, contents } = this.#known(lane);
    return !isAhead || contents.entries.length === 0;
  }

  isFileKept(id: string): boolean {
    return !this.#files.has(id);
  }

  async listLanes(): Promise<LaneId[]> {
    return this.#attempt(
      () => this.#storage.listLanes(),
      () => [],
    );
  }

  readLane(lane: LaneId): Promise<LaneContents> {
    return this.#inTurn(lane, async () => {
      const known = this.#known(lane);
      const stored = await this.#attempt(
        () => this.#storage.readLane(lane),
        () => undefined,
      );
      if (stored) learn(known, known.isAhead ? merge(known, stored) : stored);
      return known.contents;
    });
  }

  changeLane(lane: LaneId, rule: LaneRule): Promise<LaneContents> {
    return this.#inTurn(lane, async () => {
      const known = this.#known(lane);
      const written = await this.#attempt(
        () =>
          this.#storage.changeLane(lane, stored =>
            rule(known.isAhead ? merge(known, stored) : stored),
          ),
        () => undefined,
      );
      known.isAhead = !written;
      learn(known, written ?? rule(known.contents));
      return known.contents;
    });
  }

  async listFiles(): Promise<LocalFile[]> {
    const stored = await this.#attempt(
      () => this.#storage.listFiles(),
      () => [],
    );
    return [...stored, ...this.#files.values()];
  }

  async readFile(id: string): Promise<LocalFile | undefined> {
    return (
      this.#files.get(id) ??
      this.#attempt(
        () => this.#storage.readFile(id),
        () => undefined,
      )
    );
  }

  async putFile(file: LocalFile): Promise<void> {
    await this.#attempt(
      async () => {
        await this.#storage.putFile(file);
        this.#files.delete(file.id);
      },
      () => {
        this.#files.set(file.id, file);
      },
    );
  }

  async deleteFile(id: string): Promise<void> {
    this.#files.delete(id);
    await this.#attempt(
      () => this.#storage.deleteFile(id),
      () => {},
    );
  }

  /** A page that stores nothing shares nothing with other tabs. */
  takeLease(name: string, lease: Lease): Promise<boolean> {
    return this.#attempt(
      () => this.#storage.takeLease(name, lease),
      () => true,
    );
  }

  dropLease(name: string, holder: string): Promise<void> {
    return this.#attempt(
      () => this.#storage.dropLease(name, holder),
      () => {},
    );
  }

  #known(lane: LaneId): KnownLane {
    const key = laneKey(lane);
    const known = this.#lanes.get(key) ?? {
      contents: EMPTY_LANE,
      seen: new Set(),
      isAhead: false,
    };
    this.#lanes.set(key, known);
    return known;
  }

  /** One after the other, so that what was asked last is what is known last. */
  #inTurn<T>(lane: LaneId, run: () => Promise<T>): Promise<T> {
    const key = laneKey(lane);
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(run);
    this.#turns.set(
      key,
      turn.catch(() => {}),
    );
    return turn;
  }

  async #attempt<T>(run: () => Promise<T>, orElse: () => T): Promise<T> {
    if (this.#isHung) return orElse();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#isHung = true;
        reject(new Error('The storage of the browser does not answer'));
      }, PATIENCE_MILLISECONDS);
    });
    try {
      return await Promise.race([run(), patience]);
    } catch {
      return orElse();
    } finally {
      clearTimeout(timer);
    }
  }
}

function laneKey({ kind, recordId }: LaneId): string {
  return JSON.stringify([kind, recordId]);
}

function learn(known: KnownLane, contents: LaneContents): void {
  known.contents = contents;
  for (const id of idsOf(contents.entries)) known.seen.add(id);
}

/** What this page knows, and what another tab stored meanwhile. */
function merge(known: KnownLane, stored: LaneContents): LaneContents {
  const others = stored.entries.filter(({ id }) => !known.seen.has(id));
  return {
    ...known.contents,
    entries: [...others, ...known.contents.entries],
  };
}
