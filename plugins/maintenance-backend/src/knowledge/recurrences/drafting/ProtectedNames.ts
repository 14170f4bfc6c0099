import { Secret } from '../../redaction/Secret';

/** What a published case must not name. It checks no permissions. */
export interface ProtectedNames {
  /**
   * Names and addresses of all customers and sites, and what identifies the
   * devices of some customers. A fixed number of queries.
   */
  listProtectedNames(customerRefs: readonly string[]): Promise<Secret[]>;
}
