import { Entry } from './entry';
import { EntryStorage, FileContext } from './EntryStorage';
import { newEntryId } from './newEntryId';
import { LocalFileGoneError } from './sendFailure';
import { TabLocks } from './TabLocks';

/** Stores a file in the backend and answers its id. */
export type UploadFile = (
  blob: Blob,
  context: FileContext,
  /** `id` is the same over retries and reloads. */
  options: { id: string; signal: AbortSignal },
) => Promise<string>;

const PREFIX = 'local-file:';
const PATTERN = /^local-file:[0-9a-f-]{36}$/;
/** Until then the entry for which a file was taken is made. */
const ORPHAN_MILLISECONDS = 24 * 3_600_000;

export function isLocalFileId(value: unknown): value is string {
  return typeof value === 'string' && PATTERN.test(value);
}

/** The local files that the input of an entry refers to, wherever in it. */
export function localFileIds(input: unknown): string[] {
  if (isLocalFileId(input)) return [input];
  if (typeof input !== 'object' || input === null) return [];
  return Object.values(input).flatMap(localFileIds);
}

/** Photos and signatures that entries refer to before the backend has them. */
export class LocalFiles {
  readonly #storage: EntryStorage;
  readonly #locks: TabLocks;

  constructor(options: { storage: EntryStorage; locks: TabLocks }) {
    this.#storage = options.storage;
    this.#locks = options.locks;
  }

  /** @returns the id under which an input may refer to it */
  async add(blob: Blob, context: FileContext): Promise<string> {
    const id = `${PREFIX}${newEntryId()}`;
    await this.#storage.putFile({ id, blob, context, addedAt: Date.now() });
    return id;
  }

  async read(id: string): Promise<Blob | undefined> {
    return (await this.#storage.readFile(id))?.blob;
  }

  /** Uploads the files of an input, and gives it with their ids in the backend. */
  async resolve(
    input: unknown,
    upload: UploadFile,
    signal: AbortSignal,
  ): Promise<unknown> {
    const fileIds = new Map<string, string>();
    for (const id of new Set(localFileIds(input))) {
      const fileId = await this.#locks.inTurn(id, () =>
        this.#uploadOnce(id, upload, signal),
      );
      fileIds.set(id, fileId);
    }
    return fileIds.size > 0 ? replaceIds(input, fileIds) : input;
  }

  /** Removes the files of entries that are gone, and to which no other refers. */
  async release(gone: readonly Entry[], left: readonly Entry[]): Promise<void> {
    const ids = gone.flatMap(({ input }) => localFileIds(input));
    if (ids.length === 0) return;
    const used = new Set(left.flatMap(({ input }) => localFileIds(input)));
    for (const id of new Set(ids)) {
      if (!used.has(id)) await this.#drop(id);
    }
  }

  /** Removes what earlier pages left and no entry refers to. */
  async tidy(entries: readonly Entry[]): Promise<void> {
    const used = new Set(entries.flatMap(({ input }) => localFileIds(input)));
    for (const { id, addedAt } of await this.#storage.listFiles()) {
      const isOld = addedAt < Date.now() - ORPHAN_MILLISECONDS;
      if (isOld && !used.has(id)) await this.#storage.deleteFile(id);
    }
  }

  /** Where it was uploaded is remembered: an entry may just be made of an older view. */
  async #drop(id: string): Promise<void> {
    const file = await this.#storage.readFile(id);
    if (file?.fileId) {
      await this.#storage.putFile({ ...file, blob: undefined });
    } else {
      await this.#storage.deleteFile(id);
    }
  }

  async #uploadOnce(
    id: string,
    upload: UploadFile,
    signal: AbortSignal,
  ): Promise<string> {
    const file = await this.#storage.readFile(id);
    if (file?.fileId) return file.fileId;
    if (!file?.blob) throw new LocalFileGoneError(id);
    const fileId = await upload(file.blob, file.context, { id, signal });
    await this.#storage.putFile({ ...file, fileId });
    return fileId;
  }
}

function replaceIds(input: unknown, fileIds: Map<string, string>): unknown {
  if (typeof input === 'string') return fileIds.get(input) ?? input;
  if (Array.isArray(input)) return input.map(each => replaceIds(each, fileIds));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      replaceIds(value, fileIds),
    ]),
  );
}
