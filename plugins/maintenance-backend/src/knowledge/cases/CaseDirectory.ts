import { CaseMetadata } from '@weibao/backstage-plugin-maintenance-common';

/** A published case as the index knows it. */
export interface IndexedCase extends CaseMetadata {
  slug: string;
  /** Of the file, below the root of the knowledge base. */
  path: string;
}

/** The published cases, for the other capabilities. Checks no permission. */
export interface CaseDirectory {
  /** Every published case, drafts and reviewed, in the order of their slugs. */
  listAll(): Promise<readonly IndexedCase[]>;
  /** Reads the knowledge base again now; callers publish, then refresh. */
  refresh(): Promise<void>;
}
