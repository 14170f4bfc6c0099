import { EntriesState, Entry, EntryKind, LaneId } from './entry';
import { FileContext } from './EntryStorage';
import { KeepaliveBudget } from './KeepaliveBudget';
import { Lane } from './Lane';
import { LaneSender } from './LaneSender';
import { amended, discarded, entered, triedAgain } from './laneRules';
import { LocalFiles, UploadFile } from './LocalFiles';
import { newEntryId } from './newEntryId';
import { SafeEntryStorage } from './SafeEntryStorage';
import { TabChannel, TabMessage } from './TabChannel';
import { TabLocks } from './TabLocks';
import { watchPage } from './watchPage';

export interface EntryQueueOptions {
  /** Whose entries these are. */
  userRef: string;
  storage: SafeEntryStorage;
  locks: TabLocks;
  /** Ref of the user in whose name requests are sent now. */
  identify(): Promise<string>;
  uploadFile: UploadFile;
}

/** What is entered; the queue adds the rest. */
export type NewEntry<Input = unknown> = Pick<
  Entry<Input>,
  'kind' | 'recordId' | 'key' | 'label' | 'input'
>;

/** Hears what the backend answered, and the entries that it has now. */
export type SettledListener<Input = unknown, Answer = unknown> = (
  answer: Answer,
  entries: readonly Entry<Input>[],
) => void;

/**
 * What was entered on site, until the backend has it.
 *
 * Entries lie in the browser's own database before anybody is told that they
 * were entered. From there they go to the backend in order and one request at
 * a time for each kind and record (a *lane*), from whichever tab holds the
 * lane's lock. What cannot be sent is tried again; what is refused stays, with
 * the reason, until the user changes or discards it.
 *
 * To add a kind:
 *
 * 1. Name it, and choose the key of an entry: two entries with the same key say
 *    the same thing, and the later replaces the earlier. The operation has to be
 *    idempotent: what was on its way when a page died is sent again, under the
 *    same id. Where it creates something, give each entry a key of its own and
 *    hand the id on as `Idempotency-Key` or as id of what is created.
 * 2. Register it in `registerKinds`, so that what an earlier page left is sent
 *    on whatever page the user is:
 *    ```ts
 *    queue.register<InspectionResultInput, InspectionResultsSaved>({
 *      kind: 'inspection-results',
 *      maxBatch: 500,
 *      send: (id, results, { signal, keepalive }) =>
 *        api.saveInspectionResults(
 *          { path: { id }, body: { results } },
 *          { signal, keepalive },
 *        ),
 *    });
 *    ```
 *    An input that says on which version it builds needs `rebase` as well.
 * 3. On the screen, `useEntries(kind, recordId)` gives the state and `enter`,
 *    `overlay` shows entries over what the backend said, and `EntriesMark` says
 *    whether they are saved. Take answers in `onSettled` through `newestVersion`,
 *    or through `useHeard` where an answer is about a part of the record; the
 *    page that reads the record uses `useFirstReading`.
 */
export class EntryQueue {
  readonly #options: EntryQueueOptions;
  readonly #files: LocalFiles;
  readonly #channel: TabChannel;
  readonly #keepaliveBudget = new KeepaliveBudget();
  readonly #lanes = new Map<string, { lane: Lane; sender: LaneSender }>();
  readonly #kinds = new Map<string, EntryKind<unknown, unknown>>();
  readonly #settledListeners = new Map<string, Set<SettledListener>>();
  #stopWatching?: () => void;

  /** Reads what earlier pages left; it is sent as its kinds are registered. */
  static async open(options: EntryQueueOptions): Promise<EntryQueue> {
    const queue = new EntryQueue(options);
    await queue.#readAll();
    await queue.#files.tidy(queue.#allEntries());
    queue.#stopWatching = queue.#watchPage();
    return queue;
  }

  private constructor(options: EntryQueueOptions) {
    this.#options = options;
    this.#files = new LocalFiles(options);
    this.#channel = new TabChannel({
      userRef: options.userRef,
      onMessage: message => this.#hear(message),
    });
  }

  register<Input, Answer>(kind: EntryKind<Input, Answer>): void {
    this.#kinds.set(kind.kind, kind);
    for (const { lane, sender } of this.#lanes.values()) {
      if (lane.id.kind === kind.kind) sender.sendNow();
    }
  }

  /**
   * Resolves when the entry is stored, or cannot be (`isKept` says so then);
   * only from then on it is in the state.
   */
  async enter<Input>(entry: NewEntry<Input>): Promise<Entry<Input>> {
    const { lane, sender } = this.#lane(entry);
    const whole: Entry<Input> = {
      ...entry,
      id: newEntryId(),
      enteredAt: new Date().toISOString(),
      attempts: 0,
    };
    // In line for the lock before another tab, which would not wait for the typist.
    await lane.change(entered(whole), () => sender.sendSoon());
    return whole;
  }

  /** Sends now what waits of a record. Answers whether all of it is saved. */
  async flush(recordId: string): Promise<boolean> {
    const lanes = [...this.#lanes.values()].filter(
      ({ lane }) => lane.id.recordId === recordId,
    );
    await Promise.all(
      lanes.map(async ({ lane, sender }) => {
        // Stands in line behind what is just being entered.
        await lane.reread();
        await sender.sendNow();
      }),
    );
    return lanes.every(({ lane }) => lane.state.count === 0);
  }

  /** Takes an entry back. Answers whether it was still there and not on its way. */
  async discard({ id, ...laneId }: LaneId & { id: string }): Promise<boolean> {
    const { lane } = this.#lane(laneId);
    let isInTime = false;
    await lane.change(contents => {
      const next = discarded(id)(contents);
      isInTime = next.entries.length < contents.entries.length;
      return next;
    });
    return isInTime;
  }

  /** Sends a refused entry once more, as it is. */
  async retry({ id, ...laneId }: LaneId & { id: string }): Promise<void> {
    const { lane, sender } = this.#lane(laneId);
    await lane.change(triedAgain(id));
    await sender.sendNow();
  }

  /**
   * Changes a refused entry without sending it, for example while the user has
   * yet to choose between two texts. `enter` with its key replaces and sends it.
   */
  async amend<Input>(
    { id, ...laneId }: LaneId & { id: string },
    input: Input,
  ): Promise<void> {
    await this.#lane(laneId).lane.change(amended(id, input));
  }

  subscribe(kind: string, recordId: string, listener: () => void): () => void {
    return this.#lane({ kind, recordId }).lane.subscribe(listener);
  }

  /** The same object until something changes. */
  getSnapshot<Input = unknown>(
    kind: string,
    recordId: string,
  ): EntriesState<Input> {
    // Whoever names a kind knows what its inputs are.
    return this.#lane({ kind, recordId }).lane.state as EntriesState<Input>;
  }

  /**
   * Hears each answer, in whichever tab it came, before its entries leave the
   * state: where it is put at once among what the backend said, nobody sees
   * what was before.
   */
  onSettled<Input, Answer>(
    kind: string,
    recordId: string,
    listener: SettledListener<Input, Answer>,
  ): () => void {
    const key = laneKey({ kind, recordId });
    const listeners = this.#settledListeners.get(key) ?? new Set();
    const untyped = listener as SettledListener;
    this.#settledListeners.set(key, listeners.add(untyped));
    return () => listeners.delete(untyped);
  }

  /** Stores a file. Inputs refer to it by the id that this answers. */
  addFile(blob: Blob, context: FileContext): Promise<string> {
    return this.#files.add(blob, context);
  }

  /** A file that is not in the backend yet; undefined when it is gone. */
  readFile(id: string): Promise<Blob | undefined> {
    return this.#files.read(id);
  }

  /** Nothing is sent any more. What waits stays stored. */
  close(): void {
    this.#stopWatching?.();
    this.#channel.close();
    for (const { sender } of this.#lanes.values()) sender.close();
  }

  #watchPage(): () => void {
    const sendNow = () => {
      for (const { sender } of this.#lanes.values()) sender.sendNow();
    };
    return watchPage({
      onOnline: sendNow,
      onVisible: async () => {
        await this.#readAll();
        sendNow();
      },
      onLeft: () => {
        for (const { sender } of this.#lanes.values()) sender.sendLast();
      },
    });
  }

  async #readAll(): Promise<void> {
    const stored = await this.#options.storage.listLanes();
    for (const id of stored) this.#lane(id);
    await Promise.all(
      [...this.#lanes.values()].map(({ lane }) => lane.reread()),
    );
  }

  async #hear(message: TabMessage): Promise<void> {
    if (message.type === 'settled') {
      this.#tellSettled(message.lane, message.answer, message.entries);
      return;
    }
    const { lane, sender } = this.#lane(message.lane);
    await lane.reread();
    // Should the tab in which it was entered die.
    sender.drain();
  }

  #tellSettled(lane: LaneId, answer: unknown, entries: Entry[]): void {
    for (const listener of this.#settledListeners.get(laneKey(lane)) ?? []) {
      listener(answer, entries);
    }
  }

  #allEntries(): readonly Entry[] {
    return [...this.#lanes.values()].flatMap(
      ({ lane }) => lane.contents.entries,
    );
  }

  #lane({ kind, recordId }: LaneId): { lane: Lane; sender: LaneSender } {
    const key = laneKey({ kind, recordId });
    const known = this.#lanes.get(key) ?? this.#createLane({ kind, recordId });
    this.#lanes.set(key, known);
    return known;
  }

  #createLane(id: LaneId): { lane: Lane; sender: LaneSender } {
    const lane = new Lane(id, {
      storage: this.#options.storage,
      files: this.#files,
      allEntries: () => this.#allEntries(),
      onChanged: changed =>
        this.#channel.post({ type: 'changed', lane: changed }),
    });
    const sender = new LaneSender({
      ...this.#options,
      lane,
      files: this.#files,
      keepaliveBudget: this.#keepaliveBudget,
      kind: () => this.#kinds.get(id.kind),
      onSettled: (settled, answer, entries) => {
        this.#tellSettled(settled, answer, entries);
        const message = { lane: settled, answer, entries };
        this.#channel.post({ type: 'settled', ...message });
      },
    });
    return { lane, sender };
  }
}

function laneKey({ kind, recordId }: LaneId): string {
  return JSON.stringify([kind, recordId]);
}
