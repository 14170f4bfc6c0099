import { Entry } from './entry';
import { EMPTY_LANE, LaneContents } from './laneRules';

/** Raised when an older release could not read what a newer one writes. */
const FORMAT = 1;

interface LaneRecord extends LaneContents {
  format: typeof FORMAT;
}

export function writeLaneRecord(contents: LaneContents): LaneRecord {
  return { ...contents, format: FORMAT };
}

/** @returns what can be read of a stored lane, and whether that is all of it */
export function readLaneRecord(stored: unknown): {
  contents: LaneContents;
  isWhole: boolean;
} {
  if (stored === undefined) return { contents: EMPTY_LANE, isWhole: true };
  if (!isLaneRecord(stored)) return { contents: EMPTY_LANE, isWhole: false };
  const { format, ...contents } = stored;
  const entries = contents.entries.filter(isEntry);
  return {
    contents: { ...contents, entries },
    isWhole: entries.length === contents.entries.length,
  };
}

function isLaneRecord(stored: unknown): stored is LaneRecord {
  const record = stored as Partial<LaneRecord> | null;
  return record?.format === FORMAT && Array.isArray(record.entries);
}

function isEntry(stored: unknown): stored is Entry {
  const entry = stored as Partial<Entry> | null;
  return (
    typeof entry?.id === 'string' &&
    typeof entry.kind === 'string' &&
    typeof entry.recordId === 'string' &&
    typeof entry.key === 'string' &&
    'input' in entry
  );
}
