import {
  CaseLanguage,
  CaseProblem,
  CaseStatus,
} from '@weibao/backstage-plugin-maintenance-common';
import { IndexedCase } from './CaseDirectory';

/** A case with its file. */
export interface StoredCase extends IndexedCase {
  /** The whole file, front matter included. */
  markdown: string;
}

/** Something wrong in a file. */
export interface FileProblem extends CaseProblem {
  path: string;
}

/** How the last reading of the knowledge base went. */
export interface CaseIndexState {
  /** What the cases were read from; absent before the first reading. */
  revision?: string;
  state: 'ready' | 'pending' | 'unreadable';
  /** Why it could not be read. */
  message?: string;
  indexedAt?: string;
  problems: FileProblem[];
}

/** What a reading found. */
export interface CaseReading {
  revision: string;
  cases: readonly StoredCase[];
  problems: readonly FileProblem[];
}

export interface CaseListing {
  status?: CaseStatus;
  language?: CaseLanguage;
  /** Cases about all types have it, too. */
  deviceType?: string;
  /** Words of which all must be found. */
  q?: string;
  cursor?: string;
  limit: number;
}

/** Keeps the cases as they were last read, for every instance of the backend. */
export interface CaseStore {
  getState(): Promise<CaseIndexState>;

  /** One small query; nothing before the first reading. */
  getRevision(): Promise<string | undefined>;

  /**
   * Replaces every case with what was read, in one transaction.
   *
   * @param known - the revision that the reading began from
   * @returns the slugs of cases that came, changed or went; nothing is done and
   * nothing returned where somebody else has replaced that revision
   */
  replaceCases(
    reading: CaseReading,
    known: string | undefined,
    at: Date,
  ): Promise<string[] | undefined>;

  /** Says that the sources are readable again and have not changed. */
  markReady(): Promise<void>;

  /** Says that the sources cannot be read; the cases stay. */
  markUnreadable(message: string): Promise<void>;

  /** In the order of their slugs. */
  readAll(): Promise<IndexedCase[]>;

  countCases(): Promise<number>;

  /**
   * Those changed last first.
   *
   * @throws InputError where the cursor is not one of this list
   */
  listCases(
    listing: CaseListing,
  ): Promise<{ items: IndexedCase[]; nextCursor?: string }>;

  findCase(slug: string): Promise<StoredCase | undefined>;
}
