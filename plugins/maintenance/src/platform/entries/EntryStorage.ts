import { LaneId } from './entry';
import { LaneContents, LaneRule } from './laneRules';

/** A photo or signature that an entry refers to. */
export interface LocalFile {
  id: string;
  /** Gone once it was uploaded and no entry refers to it. */
  blob?: Blob;
  context: FileContext;
  /** Milliseconds since the epoch. */
  addedAt: number;
  /** Of the stored file, once it was uploaded. */
  fileId?: string;
}

/** What the backend has to know of a file. */
export interface FileContext {
  customerRef: string;
}

/** Who may send a lane where the browser has no Web Locks. */
export interface Lease {
  holder: string;
  /** Milliseconds since the epoch. */
  until: number;
}

/** Where the entries of one user on one device outlive the page. */
export interface EntryStorage {
  listLanes(): Promise<LaneId[]>;
  readLane(lane: LaneId): Promise<LaneContents>;
  /** Applies a rule to what any tab stored last; all or nothing. */
  changeLane(lane: LaneId, rule: LaneRule): Promise<LaneContents>;

  listFiles(): Promise<LocalFile[]>;
  readFile(id: string): Promise<LocalFile | undefined>;
  putFile(file: LocalFile): Promise<void>;
  deleteFile(id: string): Promise<void>;

  /** Answers whether it is held now. */
  takeLease(name: string, lease: Lease): Promise<boolean>;
  dropLease(name: string, holder: string): Promise<void>;
}
