import { ResponseError } from '@backstage/errors';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { setImmediate } from 'node:timers';
import { SendOptions } from '../entry';
import { EntryQueue } from '../EntryQueue';
import { IndexedDbEntryStorage } from '../IndexedDbEntryStorage';
import { UploadFile } from '../LocalFiles';
import { SafeEntryStorage } from '../SafeEntryStorage';
import { LeaseTabLocks, TabLocks, WebTabLocks } from '../TabLocks';

export const ENGINEER = 'user:default/engineer';

/** Lets the database and messages between tabs, which run on real time, come to rest. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** Lets time pass, and what it sets off come to rest. */
export async function pass(milliseconds: number): Promise<void> {
  await settle();
  for (let left = milliseconds; left > 0; left -= 250) {
    await jest.advanceTimersByTimeAsync(Math.min(left, 250));
    await settle();
  }
}

interface Turn {
  tab: object;
  start(): void;
}

/** The browser's locks; they end with the tab that holds them. */
class FakeLocks {
  readonly #lines = new Map<string, Turn[]>();

  ofTab(tab: object) {
    return {
      request: <T>(name: string, run: () => Promise<T>) =>
        new Promise<T>((resolve, reject) => {
          const line = this.#lines.get(name) ?? [];
          this.#lines.set(name, line);
          const turn: Turn = {
            tab,
            start: () =>
              run()
                .then(resolve, reject)
                .finally(() => this.#leave(name, turn)),
          };
          if (line.push(turn) === 1) turn.start();
        }),
    };
  }

  kill(tab: object): void {
    for (const [name, line] of this.#lines) {
      for (const turn of line.filter(each => each.tab === tab)) {
        this.#leave(name, turn);
      }
    }
  }

  #leave(name: string, turn: Turn): void {
    const line = this.#lines.get(name) ?? [];
    const index = line.indexOf(turn);
    if (index < 0) return;
    line.splice(index, 1);
    if (index === 0) line[0]?.start();
  }
}

let locks = new FakeLocks();
const open = new Set<Tab>();

/** A device without entries. */
export function newDevice(): void {
  jest.useFakeTimers({
    doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'],
  });
  globalThis.indexedDB = new IDBFactory();
  window.localStorage.clear();
  locks = new FakeLocks();
}

export async function endDevice(): Promise<void> {
  for (const tab of open) tab.kill();
  await settle();
  jest.useRealTimers();
}

export interface Tab {
  queue: EntryQueue;
  /** The tab is gone in the middle of whatever it does. */
  kill(): void;
}

export interface TabOptions {
  userRef?: string;
  identify?: () => Promise<string>;
  uploadFile?: UploadFile;
  hasWebLocks?: boolean;
}

export async function openTab(options: TabOptions = {}): Promise<Tab> {
  const { userRef = ENGINEER, hasWebLocks = true } = options;
  const storage = new SafeEntryStorage({
    storage: new IndexedDbEntryStorage({ userRef }),
  });
  const self = {};
  let isDead = false;
  /** A tab that is gone does nothing. */
  const unlessDead = <T>(run: () => Promise<T>) =>
    isDead ? new Promise<T>(() => {}) : run();
  const tabLocks: TabLocks = hasWebLocks
    ? new WebTabLocks({ locks: locks.ofTab(self) })
    : new LeaseTabLocks({
        storage: {
          takeLease: (...lease) =>
            unlessDead(() => storage.takeLease(...lease)),
          dropLease: (...lease) =>
            unlessDead(() => storage.dropLease(...lease)),
        },
      });
  const queue = await EntryQueue.open({
    userRef,
    storage,
    locks: tabLocks,
    identify: options.identify ?? (async () => userRef),
    uploadFile: options.uploadFile ?? (async () => 'stored'),
  });
  const tab: Tab = {
    queue,
    kill() {
      isDead = true;
      queue.close();
      locks.kill(self);
      open.delete(tab);
    },
  };
  open.add(tab);
  return tab;
}

/** A request that waits for its answer. */
export interface Sent extends SendOptions {
  recordId: string;
  inputs: string[];
  answer(version?: number): Promise<void>;
  refuse(failure: Error): Promise<void>;
}

/** The backend of a kind whose inputs are texts. */
export class Backend {
  readonly sent: Sent[] = [];
  /** What is on its way now. */
  open = 0;
  mostOpen = 0;
  #react: (sent: Sent) => void = () => {};
  #version = 0;

  /** Answers each request as it comes. */
  answering(failureOf: (sent: Sent) => Error | undefined = () => undefined) {
    this.#react = sent => {
      const failure = failureOf(sent);
      if (failure) sent.refuse(failure);
      else sent.answer();
    };
    return this;
  }

  kind(kind = 'notes', maxBatch = 3) {
    return {
      kind,
      maxBatch,
      send: (recordId: string, inputs: string[], options: SendOptions) =>
        new Promise<{ version: number }>((resolve, reject) => {
          this.open += 1;
          this.mostOpen = Math.max(this.open, this.mostOpen);
          const end = async (finish: () => void) => {
            this.open -= 1;
            finish();
            await settle();
          };
          this.#version += 1;
          const version = this.#version;
          const sent: Sent = {
            ...options,
            recordId,
            inputs,
            answer: (answered = version) =>
              end(() => resolve({ version: answered })),
            refuse: failure => end(() => reject(failure)),
          };
          this.sent.push(sent);
          this.#react(sent);
        }),
    };
  }

  get inputs(): string[][] {
    return this.sent.map(({ inputs }) => inputs);
  }
}

export const unreachable = new TypeError('Failed to fetch');

export function answerOf(
  status: number,
  message: string,
  headers: Record<string, string> = {},
) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: {
          name: status === 409 ? 'ConflictError' : 'InputError',
          message,
        },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json', ...headers } },
    ),
  );
}

export function note(key: string, input: unknown = key, recordId = 'r1') {
  return { kind: 'notes', recordId, key, label: `Note ${key}`, input };
}

export function setVisibility(state: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: state,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}
