import { DBSchema, IDBPDatabase, openDB } from 'idb';
import { LaneId } from './entry';
import { EntryStorage, Lease, LocalFile } from './EntryStorage';
import { EMPTY_LANE, LaneContents, LaneRule } from './laneRules';
import { readLaneRecord, writeLaneRecord } from './laneRecord';

interface Schema extends DBSchema {
  /** By kind and record id; each is read and written as a whole. */
  lanes: { key: string[]; value: unknown };
  files: { key: string; value: LocalFile };
  leases: { key: string; value: Lease };
}

type Database = IDBPDatabase<Schema>;

/** A phone that runs out of power right after a tap still has the entry. */
const DURABLE = { durability: 'strict' } as const;

/** In the browser's own database, one for each user. */
export class IndexedDbEntryStorage implements EntryStorage {
  readonly #name: string;
  #database?: Promise<Database>;

  constructor(options: { userRef: string }) {
    this.#name = `maintenance.entries.${options.userRef}`;
  }

  async listLanes(): Promise<LaneId[]> {
    const database = await this.#open();
    const keys = await database.getAllKeys('lanes');
    return keys.flatMap(([kind, recordId, ...rest]) =>
      rest.length === 0 ? [{ kind, recordId }] : [],
    );
  }

  async readLane({ kind, recordId }: LaneId): Promise<LaneContents> {
    const database = await this.#open();
    const stored = await database.get('lanes', [kind, recordId]);
    return readLaneRecord(stored).contents;
  }

  async changeLane(
    { kind, recordId }: LaneId,
    rule: LaneRule,
  ): Promise<LaneContents> {
    const database = await this.#open();
    const { store, done } = database.transaction('lanes', 'readwrite', DURABLE);
    const key = [kind, recordId];
    const change = async () => {
      const stored = await store.get(key);
      const { contents, isWhole } = readLaneRecord(stored);
      // Another release may be able to read it.
      if (!isWhole) await store.put(stored, [...key, new Date().toISOString()]);
      const next = rule(contents);
      if (next.entries.length === 0) {
        await store.delete(key);
        return EMPTY_LANE;
      }
      await store.put(writeLaneRecord(next), key);
      return next;
    };
    const [next] = await Promise.all([change(), done]);
    return next;
  }

  async listFiles(): Promise<LocalFile[]> {
    return (await this.#open()).getAll('files');
  }

  async readFile(id: string): Promise<LocalFile | undefined> {
    return (await this.#open()).get('files', id);
  }

  async putFile(file: LocalFile): Promise<void> {
    const database = await this.#open();
    const transaction = database.transaction('files', 'readwrite', DURABLE);
    await Promise.all([transaction.store.put(file), transaction.done]);
  }

  async deleteFile(id: string): Promise<void> {
    await (await this.#open()).delete('files', id);
  }

  async takeLease(name: string, lease: Lease): Promise<boolean> {
    const database = await this.#open();
    const { store, done } = database.transaction('leases', 'readwrite');
    const take = async () => {
      const held = await store.get(name);
      const isTheirs = held && held.holder !== lease.holder;
      if (isTheirs && held.until > Date.now()) return false;
      await store.put(lease, name);
      return true;
    };
    const [isHeld] = await Promise.all([take(), done]);
    return isHeld;
  }

  async dropLease(name: string, holder: string): Promise<void> {
    const database = await this.#open();
    const { store, done } = database.transaction('leases', 'readwrite');
    const drop = async () => {
      const held = await store.get(name);
      if (held?.holder === holder) await store.delete(name);
    };
    await Promise.all([drop(), done]);
  }

  /** Browsers close a connection at will; the next call opens another one. */
  #open(): Promise<Database> {
    const forget = () => {
      this.#database = undefined;
    };
    this.#database ??= openDB<Schema>(this.#name, 1, {
      upgrade(database) {
        database.createObjectStore('lanes');
        database.createObjectStore('files', { keyPath: 'id' });
        database.createObjectStore('leases');
      },
      terminated: forget,
    }).catch(error => {
      forget();
      throw error;
    });
    return this.#database;
  }
}
