import { CaseMetadata } from '@weibao/backstage-plugin-maintenance-common';

/** A published case as the index knows it. */
export interface IndexedCase extends CaseMetadata {
  slug: string;
  /** Of the file, below the root of the knowledge base. */
  path: string;
}
