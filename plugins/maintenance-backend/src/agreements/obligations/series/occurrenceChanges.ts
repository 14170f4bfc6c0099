import { ObligationPhase } from '../obligationState';

/** An obligation of a series, as far as changing the series looks at it. */
export interface Occurrence {
  id: string;
  version: number;
  /** The day that the rule named for it. */
  ruleDate: string;
  phase: ObligationPhase;
  /** Changed alone. */
  overridden: boolean;
}

/** What becomes of the occurrences of a series that is changed from a day on. */
export interface OccurrenceChanges {
  /** Those that are gone, or make room for those that are added. */
  removeIds: string[];
  /** Those that take the new terms on the day they have. */
  keepIds: string[];
  /** New days; with an id where an occurrence moves there. */
  add: { ruleDate: string; moved?: Pick<Occurrence, 'id' | 'version'> }[];
}

/**
 * Changes what is open from a day on. What is done or called off stays, and so
 * does what was changed alone, unless the change begins with it or the series
 * ends there. Occurrences move to new days in their order, so that each is still
 * known by its id.
 *
 * @param change - `from`, the rule date of the first occurrence that changes;
 * `dates`, the days of the changed rule, absent where they stay as they are
 */
export function occurrenceChanges(
  existing: readonly Occurrence[],
  change: { from: string; ended: boolean; dates?: readonly string[] },
): OccurrenceChanges {
  const { from, ended, dates } = change;
  const follows = ({ phase, ruleDate, overridden }: Occurrence) =>
    phase === 'open' &&
    ruleDate >= from &&
    (!overridden || ruleDate === from || ended);
  const changing = existing
    .filter(follows)
    .sort((one, other) => (one.ruleDate < other.ruleDate ? -1 : 1));
  const changingIds = changing.map(({ id }) => id);
  if (ended) return { removeIds: changingIds, keepIds: [], add: [] };
  if (!dates) return { removeIds: [], keepIds: changingIds, add: [] };
  const taken = new Set(
    existing.filter(each => !follows(each)).map(({ ruleDate }) => ruleDate),
  );
  return {
    removeIds: changingIds,
    keepIds: [],
    add: dates
      .filter(date => !taken.has(date))
      .map((ruleDate, place) => ({ ruleDate, moved: changing.at(place) })),
  };
}
