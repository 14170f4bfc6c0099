import { Secret } from '../../redaction/Secret';

/** What people are called and how they are reached. */
export interface PersonNames {
  /** Users nobody knows are called by their refs alone. */
  namePeople(userRefs: readonly string[]): Promise<Secret[]>;
}
