import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/database/cursor';
import { formatRecurrenceKey } from '../../incidents/grouping/RecurrenceIdentity';
import { LONGEST_WINDOW_DAYS } from './RecurrenceSettings';
import { RecurrenceWindow, recurrenceWindow } from './recurrenceWindow';
import { IncidentGroup } from '../../incidents/grouping/incidentGroupRows';
import { RecurrenceScore, scoreRecurrence } from './scoreRecurrence';
import { CaseFits } from './fitCases';

/** A group with all that decides its place. */
export interface RankedGroup {
  key: string;
  group: IncidentGroup;
  score: RecurrenceScore;
  caseSlugs: string[];
}

/** Where a page begins: after the last group of the page before. */
export interface RecurrenceCursor {
  window: RecurrenceWindow;
  after: Place;
}

/** Lower comes first, part by part. */
type Place = readonly [hasCase: 0 | 1, minusScore: number, key: string];

const ORDER = 'recurrences';
const PLACE = [
  z.union([z.literal(0), z.literal(1)]),
  z.int(),
  z.string(),
] as const;

/** Groups without a case first, then those with the highest score. */
export function rankRecurrences(
  groups: readonly IncidentGroup[],
  options: { fits: CaseFits; at: Date },
): RankedGroup[] {
  return groups
    .map(group => ({
      key: formatRecurrenceKey(group.identity),
      group,
      score: scoreRecurrence(group, options.at),
      caseSlugs: options.fits(group),
    }))
    .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

/** The groups of a page, and the cursor of the next. */
export function pageOfRecurrences(
  ranked: readonly RankedGroup[],
  page: { window: RecurrenceWindow; after?: Place; limit: number },
): { items: RankedGroup[]; nextCursor?: string } {
  const { window, after, limit } = page;
  const rest = after
    ? ranked.filter(each => comparePlaces(placeOf(each), after) > 0)
    : ranked;
  return cutPage(ORDER, rest, limit, each => [
    window.until.toISOString(),
    window.days,
    ...placeOf(each),
  ]);
}

/**
 * Reads a cursor, which carries the window in which the first page counted.
 *
 * @throws InputError where it is not one of this list
 */
export function readCursor(cursor: string): RecurrenceCursor {
  const [until, days, ...after] = decodeCursor(
    ORDER,
    [z.iso.datetime(), z.int().positive().max(LONGEST_WINDOW_DAYS), ...PLACE],
    cursor,
  );
  return { window: recurrenceWindow(until, days), after };
}

function placeOf({ key, score, caseSlugs }: RankedGroup): Place {
  return [caseSlugs.length > 0 ? 1 : 0, -score.score, key];
}

function comparePlaces(a: Place, b: Place): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] - b[1];
  if (a[2] === b[2]) return 0;
  return a[2] < b[2] ? -1 : 1;
}
