import { Entry, Refusal, Trouble } from './entry';

/** What is stored of a lane: its entries in the order entered. */
export interface LaneContents {
  entries: readonly Entry[];
  trouble?: Trouble;
}

export const EMPTY_LANE: LaneContents = { entries: [] };

/** A change of a lane. Pure: it may run more than once, on what another tab stored. */
export type LaneRule = (contents: LaneContents) => LaneContents;

/** The newer says all that the one with its key said, unless that is on its way. */
export function entered(entry: Entry): LaneRule {
  return contents => ({
    ...contents,
    entries: [
      ...contents.entries.filter(
        each => each.key !== entry.key || isOnItsWay(each),
      ),
      entry,
    ],
  });
}

export function sentOff(ids: ReadonlySet<string>, sentAt: number): LaneRule {
  return changeEach(ids, entry => ({
    ...entry,
    attempts: entry.attempts + 1,
    sentAt,
  }));
}

/** The backend has them. What follows one of them is built on the answer. */
export function settled(
  batch: readonly Entry[],
  rebase: (input: unknown) => unknown = input => input,
): LaneRule {
  const ids = idsOf(batch);
  const keys = new Set(batch.map(({ key }) => key));
  return ({ entries }) => ({
    entries: entries
      .filter(({ id }) => !ids.has(id))
      .map(entry =>
        keys.has(entry.key) ? { ...entry, input: rebase(entry.input) } : entry,
      ),
  });
}

/** Nothing is left of one that was said anew while it was on its way. */
export function refused(id: string, refusal: Refusal): LaneRule {
  return ({ entries }) => ({
    entries: entries.flatMap((entry, index) => {
      if (entry.id !== id) return [entry];
      const later = entries.slice(index + 1);
      if (later.some(({ key }) => key === entry.key)) return [];
      const { sentAt, ...rest } = entry;
      return [{ ...rest, refusal }];
    }),
  });
}

/** Nothing is on its way any more. */
export function failed(trouble: Trouble): LaneRule {
  return contents => ({
    entries: contents.entries.map(({ sentAt, ...entry }) => entry),
    trouble,
  });
}

/** Whether it can still be taken back is for `contents` to say. */
export function discarded(id: string): LaneRule {
  return contents => ({
    ...contents,
    entries: contents.entries.filter(
      entry => entry.id !== id || isOnItsWay(entry),
    ),
  });
}

export function triedAgain(id: string): LaneRule {
  return changeEach(new Set([id]), ({ refusal, ...entry }) => entry);
}

/** A refused entry stays refused; it is changed without being sent. */
export function amended(id: string, input: unknown): LaneRule {
  return changeEach(new Set([id]), entry =>
    entry.refusal ? { ...entry, input } : entry,
  );
}

/** The first that can be sent together: in order, and no key twice. */
export function nextBatch(
  { entries }: LaneContents,
  maxBatch: number,
): readonly Entry[] {
  const batch = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.refusal) continue;
    if (batch.size === maxBatch || batch.has(entry.key)) break;
    batch.set(entry.key, entry);
  }
  return [...batch.values()];
}

function isOnItsWay(entry: Entry): boolean {
  return entry.sentAt !== undefined;
}

export function idsOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

function changeEach(
  ids: ReadonlySet<string>,
  change: (entry: Entry) => Entry,
): LaneRule {
  return contents => ({
    ...contents,
    entries: contents.entries.map(entry =>
      ids.has(entry.id) ? change(entry) : entry,
    ),
  });
}
