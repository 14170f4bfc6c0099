import { EntriesState, Entry, Refusal } from './entry';
import { LaneContents } from './laneRules';

export const NO_ENTRIES: EntriesState = {
  status: 'saved',
  waiting: new Map(),
  refused: new Map(),
  unsaved: [],
  count: 0,
  isKept: true,
};

export const OPENING: EntriesState = { ...NO_ENTRIES, status: 'opening' };

const TROUBLE_STATUS = {
  network: 'offline',
  server: 'retrying',
  signIn: 'signedOut',
} as const;

/** @param isKept - whether all of it outlives the page */
export function describeEntries(
  { entries, trouble }: LaneContents,
  isKept: boolean,
): EntriesState {
  const waiting = new Map<string, Entry>();
  const refused = new Map<string, Entry & { refusal: Refusal }>();
  for (const entry of entries) {
    if (isRefused(entry)) refused.set(entry.key, entry);
    else waiting.set(entry.key, entry);
  }
  const status = () => {
    if (waiting.size > 0) {
      return trouble ? TROUBLE_STATUS[trouble.cause] : 'saving';
    }
    return refused.size > 0 ? 'refused' : 'saved';
  };
  return {
    status: status(),
    waiting,
    refused,
    unsaved: entries,
    count: waiting.size + refused.size,
    isKept,
  };
}

function isRefused(entry: Entry): entry is Entry & { refusal: Refusal } {
  return entry.refusal !== undefined;
}
