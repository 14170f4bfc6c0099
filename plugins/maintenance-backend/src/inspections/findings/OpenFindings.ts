/**
 * What other capabilities ask about findings that are not closed. It checks no
 * permissions: callers have checked theirs.
 */
export interface OpenFindings {
  /** Counts by device ref, in one query; devices without one are missing. */
  countOpenFindings(
    deviceRefs: readonly string[],
  ): Promise<Map<string, number>>;
}
