import { skipToken } from '@tanstack/react-query';
import { CaseDraft } from '@weibao/backstage-plugin-maintenance-common';
import { useEffect, useRef, useState } from 'react';
import { EntriesState } from '../../platform/entries/entry';
import { CASE_DRAFT_TEXT, DraftTextInput } from '../../platform/entries/kinds';
import { newestVersion } from '../../platform/entries/overlay';
import { useEntries } from '../../platform/entries/useEntries';
import { useMaintenanceQuery } from '../../platform/queries/useMaintenanceQuery';

/** The text is one thing: what is typed later says all of it anew. */
const KEY = 'text';
/** Until the draft that somebody else has saved can be read. */
const REREAD_MILLISECONDS = 5_000;

/** What is written of a draft. */
export type DraftText = Pick<CaseDraft, 'markdown' | 'slug'>;

/** A draft while it is written. */
export interface DraftWriting {
  /** `conflict` while another text was saved than the one this builds on. */
  status: EntriesState['status'] | 'unsaved' | 'conflict';
  /** Whether what is not saved outlives the page. */
  isKept: boolean;
  /** The draft as the backend has it. */
  draft: CaseDraft;
  text: DraftText;
  /** Why the text is not taken. */
  refusal?: string;
  /** What was saved elsewhere, until one of both is chosen. */
  theirs?: CaseDraft;
  change(change: Partial<DraftText>): Promise<void>;
  /** Saves at once. Answers the draft as it is saved, nothing where it is not. */
  flush(): Promise<CaseDraft | undefined>;
  /** Takes what was saved elsewhere. */
  takeTheirs(): Promise<void>;
  /** Puts what was written here in the place of what was saved elsewhere. */
  keepMine(): Promise<void>;
}

/**
 * The text of a draft, saved while it is written and never over what was saved
 * elsewhere.
 *
 * @param read - another object when it was read again; always the same draft
 * @param label - what the draft is called
 */
export function useDraftText(read: CaseDraft, label: string): DraftWriting {
  const [answered, setAnswered] = useState(read);
  const entries = useEntries<DraftTextInput, CaseDraft>(
    CASE_DRAFT_TEXT,
    read.id,
    answer => setAnswered(known => newestVersion(known, answer)),
  );
  const { state, enter, amend, discard } = entries;
  const unsaved = state.unsaved.at(-1);
  const stale = unsaved?.refusal?.status === 409 ? unsaved : undefined;
  const { data: reread = read } = useMaintenanceQuery(
    'getCaseDraft',
    stale ? { path: { id: read.id } } : skipToken,
    // What was read a moment ago is what it is about.
    { refetchInterval: REREAD_MILLISECONDS, staleTime: 0 },
  );
  const draft = [read, reread].reduce(newestVersion, answered);
  const latest = useRef(draft);
  latest.current = draft;

  // What is typed, until it is in the state.
  const [typed, setTyped] = useState<DraftText>();
  const text = typed ?? unsaved?.input ?? draft;
  useLeaveWarning(typed !== undefined || !state.isKept);

  // Where the answer was lost, what was saved since is this text itself.
  const isSaved = unsaved !== undefined && isSameText(unsaved.input, draft);
  const isConflict = stale !== undefined && !isSaved;
  const theirs =
    isConflict && draft.version > stale.input.version ? draft : undefined;
  useEffect(() => {
    if (stale && isSaved) discard(stale);
  }, [stale, isSaved, discard]);

  const store = (next: DraftText) => {
    const { version } = isSaved || !unsaved ? draft : unsaved.input;
    const input = inputOf(next, version);
    return isConflict ? amend(stale, input) : enter({ key: KEY, label, input });
  };
  const flush = async () =>
    (await entries.flush()) ? latest.current : undefined;

  return {
    status: theirs
      ? 'conflict'
      : statusOf(state, typed !== undefined || stale !== undefined),
    isKept: state.isKept,
    draft,
    text,
    refusal: unsaved?.refusal?.message,
    theirs,
    async change(change) {
      const next = { ...text, ...change };
      setTyped(next);
      await store(next);
      setTyped(last => (last === next ? undefined : last));
    },
    flush,
    async takeTheirs() {
      if (stale) await discard(stale);
    },
    async keepMine() {
      if (!theirs) return;
      await enter({ key: KEY, label, input: inputOf(text, theirs.version) });
      await flush();
    },
  };
}

function statusOf(
  { status, unsaved }: EntriesState,
  isChanged: boolean,
): DraftWriting['status'] {
  const isOnItsWay = unsaved.some(({ sentAt }) => sentAt !== undefined);
  const waitsForTypist = status === 'saving' && !isOnItsWay;
  if (status === 'opening') return status;
  return isChanged || waitsForTypist ? 'unsaved' : status;
}

function inputOf(
  { markdown, slug }: DraftText,
  version: number,
): DraftTextInput {
  // A draft has at least one character.
  return { version, markdown: markdown || '\n', ...(slug && { slug }) };
}

function isSameText(one: DraftText, other: DraftText): boolean {
  return one.markdown === other.markdown && one.slug === other.slug;
}

function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
