import { Departure } from './Departure';
import { Entry, EntryKind, LaneId } from './entry';
import { KeepaliveBudget, sizeOf } from './KeepaliveBudget';
import { Lane } from './Lane';
import {
  failed,
  idsOf,
  nextBatch,
  refused,
  sentOff,
  settled,
} from './laneRules';
import { LocalFiles, localFileIds, UploadFile } from './LocalFiles';
import { Pause } from './Pause';
import { refusalOf, SignedOutError, troubleOf } from './sendFailure';
import { sleep } from './sleep';
import { TabLocks } from './TabLocks';
import { withPatience } from './withPatience';

/** Long enough for a typist to go on. */
const PAUSE_MILLISECONDS = 700;
/** A request that takes longer is tried again. */
const SEND_PATIENCE_MILLISECONDS = 60_000;
/** A request whose page has died arrives until then, or most likely never. */
const ARRIVAL_MILLISECONDS = 5_000;
/** Photos on a slow network take their time. */
const UPLOAD_PATIENCE_MILLISECONDS = 300_000;

export interface LaneSenderOptions {
  lane: Lane;
  userRef: string;
  locks: TabLocks;
  files: LocalFiles;
  keepaliveBudget: KeepaliveBudget;
  /** Ref of the user in whose name requests are sent now. */
  identify(): Promise<string>;
  /** How the lane's kind is sent; nothing while nobody has registered it. */
  kind(): EntryKind<unknown, unknown> | undefined;
  uploadFile: UploadFile;
  /** Before the entries are gone, so that nobody sees what was before them. */
  onSettled(lane: LaneId, answer: unknown, entries: Entry[]): void;
}

/** A batch as it is handed to `send`. */
interface Parcel {
  entries: readonly Entry[];
  /** With the backend's ids in the place of those of local files. */
  inputs: unknown[];
}

/**
 * Brings the entries of a lane to the backend, in order and one request at a
 * time. It holds the lane's lock from the moment something was entered: no
 * other tab sends while this one waits for the typist, and what waits can be
 * sent without asking anybody when the page ends.
 */
export class LaneSender {
  readonly #options: LaneSenderOptions;
  /** Of the lane, among all that the browser knows. */
  readonly #name: string;
  readonly #departure: Departure;
  readonly #pause = new Pause();
  readonly #end = new AbortController();
  #drain?: Promise<void>;
  /** Aborted when the lock is lost; there while it is held. */
  #turn?: AbortSignal;
  #request?: Promise<unknown>;
  #retry?: ReturnType<typeof setTimeout>;
  /** When somebody wished that it be tried at once, by the clock. */
  #hurriedAt?: number;

  constructor(options: LaneSenderOptions) {
    const { kind, recordId } = options.lane.id;
    const lane = JSON.stringify([options.userRef, kind, recordId]);
    this.#options = options;
    this.#name = `maintenance.entries:${lane}`;
    this.#departure = new Departure({ name: this.#name });
  }

  /** Sends soon. */
  sendSoon(): void {
    this.#pause.last(PAUSE_MILLISECONDS);
    this.drain();
  }

  /** Sends now, and resolves when nothing is left to send or it fails. */
  async sendNow(): Promise<void> {
    this.#hurriedAt = Date.now();
    this.#pause.cut();
    do {
      await this.drain();
    } while (this.#mayTry());
  }

  /**
   * Sends what waits for the typist: the page may be about to end. It asks
   * neither the storage nor the lock, which would answer too late.
   */
  sendLast(): void {
    const { lane, kind: kindOf } = this.#options;
    const kind = kindOf();
    if (kind && this.#turn && !this.#request && this.#mayTry()) {
      const entries = nextBatch(lane.contents, kind.maxBatch);
      const inputs = entries.map(({ input }) => input);
      const isReady = localFileIds(inputs).length === 0;
      if (isReady && this.#options.keepaliveBudget.has(sizeOf(inputs))) {
        this.#departure.write(Date.now());
        this.#begin(
          this.#deliver(kind, { entries, inputs }).finally(() =>
            this.#departure.clear(),
          ),
        );
        lane.change(sentOff(idsOf(entries), Date.now()));
      }
    }
    this.#pause.cut();
  }

  /** Sends until nothing is left to send, or it fails. */
  drain(): Promise<void> {
    clearTimeout(this.#retry);
    this.#drain ??= this.#sendInTurn()
      .catch(failure => this.#fail(failure))
      .finally(() => {
        this.#drain = undefined;
        this.#goOn();
      });
    return this.#drain;
  }

  close(): void {
    this.#end.abort();
    this.#pause.cut();
    clearTimeout(this.#retry);
  }

  async #sendInTurn(): Promise<void> {
    if (!this.#mayTry()) return;
    const { lane, locks } = this.#options;
    await locks.inTurn(this.#name, async turn => {
      await lane.reread();
      await this.#outlast();
      this.#turn = turn;
      try {
        while (this.#mayTry() && !turn.aborted) {
          await this.#pause.over();
          await (this.#request ?? this.#begin(this.#sendBatch()));
        }
      } finally {
        this.#turn = undefined;
      }
    });
  }

  /**
   * What a page had on its way when it died may still arrive; what says it anew
   * must not be sent before.
   */
  async #outlast(): Promise<void> {
    const { lane } = this.#options;
    const sentAt = Math.max(
      this.#departure.read(),
      ...lane.contents.entries.map(entry => entry.sentAt ?? 0),
    );
    const rest = sentAt + ARRIVAL_MILLISECONDS - Date.now();
    if (rest > 0) await sleep(Math.min(rest, ARRIVAL_MILLISECONDS));
    this.#departure.clear();
  }

  #begin(request: Promise<unknown>): Promise<unknown> {
    this.#hurriedAt = undefined;
    this.#request = request.finally(() => {
      this.#request = undefined;
    });
    return this.#request;
  }

  async #sendBatch(): Promise<void> {
    const { lane, userRef, identify, kind: kindOf } = this.#options;
    const kind = kindOf();
    if (!kind || this.#end.signal.aborted) return;
    try {
      if ((await identify()) !== userRef) throw new SignedOutError();
      // Another tab may have stored what says it anew.
      await lane.reread();
      const batch = nextBatch(lane.contents, kind.maxBatch);
      await lane.change(sentOff(idsOf(batch), Date.now()));
      const parcel = await this.#pack(batch);
      if (parcel.entries.length > 0) await this.#deliver(kind, parcel);
    } catch (failure) {
      await this.#fail(failure);
    }
  }

  /** Uploads files. An entry whose file is not taken is refused alone. */
  async #pack(batch: readonly Entry[]): Promise<Parcel> {
    const { lane, files, uploadFile } = this.#options;
    const entries: Entry[] = [];
    const inputs: unknown[] = [];
    for (const entry of batch) {
      try {
        inputs.push(
          await this.#patiently(UPLOAD_PATIENCE_MILLISECONDS, signal =>
            files.resolve(entry.input, uploadFile, signal),
          ),
        );
        entries.push(entry);
      } catch (failure) {
        const refusal = refusalOf(failure);
        if (!refusal) throw failure;
        await lane.change(refused(entry.id, refusal));
      }
    }
    return { entries, inputs };
  }

  /**
   * The backend takes all or none: where it takes none, each is tried alone.
   * Answers whether the backend has judged all of them.
   */
  async #deliver(
    kind: EntryKind<unknown, unknown>,
    parcel: Parcel,
  ): Promise<boolean> {
    const { lane, onSettled } = this.#options;
    const { entries, inputs } = parcel;
    try {
      const answer = await this.#send(kind, parcel);
      onSettled(lane.id, answer, [...entries]);
      await lane.change(
        settled(entries, input => kind.rebase?.(input, answer) ?? input),
      );
      return true;
    } catch (failure) {
      const refusal = refusalOf(failure);
      if (!refusal) {
        await this.#fail(failure);
        return false;
      }
      if (entries.length === 1) {
        await lane.change(refused(entries[0].id, refusal));
        return true;
      }
    }
    for (const [index, entry] of entries.entries()) {
      const alone = { entries: [entry], inputs: [inputs[index]] };
      if (!(await this.#deliver(kind, alone))) return false;
    }
    return true;
  }

  async #send(
    kind: EntryKind<unknown, unknown>,
    { entries, inputs }: Parcel,
  ): Promise<unknown> {
    const { lane, keepaliveBudget } = this.#options;
    const bytes = sizeOf(inputs);
    const keepalive = keepaliveBudget.take(bytes);
    try {
      return await this.#patiently(SEND_PATIENCE_MILLISECONDS, signal =>
        kind.send(lane.id.recordId, inputs, {
          ids: entries.map(({ id }) => id),
          signal,
          keepalive,
        }),
      );
    } finally {
      if (keepalive) keepaliveBudget.giveBack(bytes);
    }
  }

  #patiently<T>(
    milliseconds: number,
    run: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const ends = [this.#end.signal, ...(this.#turn ? [this.#turn] : [])];
    return withPatience(milliseconds, ends, run);
  }

  async #fail(failure: unknown): Promise<void> {
    if (this.#end.signal.aborted) return;
    const { lane } = this.#options;
    const failures = lane.contents.trouble?.failures ?? 0;
    await lane.change(failed(troubleOf(failure, failures)));
  }

  /** After what was entered in the last moment, or a failure. */
  #goOn(): void {
    if (!this.#hasWork()) return;
    const { retryAt = 0 } = this.#options.lane.contents.trouble ?? {};
    if (this.#mayTry()) {
      this.drain();
    } else {
      this.#retry = setTimeout(() => this.drain(), retryAt - Date.now());
    }
  }

  #hasWork(): boolean {
    const { lane, kind } = this.#options;
    const isOpen = !this.#end.signal.aborted && kind() !== undefined;
    return isOpen && nextBatch(lane.contents, 1).length > 0;
  }

  #mayTry(): boolean {
    if (!this.#hasWork()) return false;
    const { trouble } = this.#options.lane.contents;
    if (!trouble) return true;
    const { failedAt, retryAt, isRetryAtBinding } = trouble;
    const now = Date.now();
    // Somebody has set the clock back.
    const isClockWrong = now < failedAt;
    const isHurried =
      !isRetryAtBinding &&
      this.#hurriedAt !== undefined &&
      this.#hurriedAt >= failedAt;
    return now >= retryAt || isClockWrong || isHurried;
  }
}
