import { useApi } from '@backstage/frontend-plugin-api';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { OPENING } from './describeEntries';
import { EntriesState, Entry } from './entry';
import { EntryQueue, SettledListener } from './EntryQueue';
import { FileContext } from './EntryStorage';
import { entryQueueApiRef } from './extensions';

/** What was entered of one kind about one record, and what can be done with it. */
export interface Entries<Input = unknown> {
  state: EntriesState<Input>;
  /**
   * Resolves when the entry is stored; it is in the state only then. A field in
   * which somebody types keeps its text itself.
   */
  enter(
    entry: Pick<Entry<Input>, 'key' | 'label' | 'input'>,
  ): Promise<Entry<Input>>;
  /** Sends now all that waits of the record. Answers whether all is saved. */
  flush(): Promise<boolean>;
  /** Takes an entry back. Answers whether it was in time. */
  discard(entry: Entry): Promise<boolean>;
  /** Sends a refused entry again. */
  retry(entry: Entry): Promise<void>;
  /** Changes a refused entry without sending it. */
  amend(entry: Entry, input: Input): Promise<void>;
  /** Stores a photo or signature; an input refers to it by the id answered. */
  addFile(blob: Blob, context: FileContext): Promise<string>;
}

/** @param onSettled - hears each answer before its entries leave the state */
export function useEntries<Input, Answer = unknown>(
  kind: string,
  recordId: string,
  onSettled?: SettledListener<Input, Answer>,
): Entries<Input> {
  const api = useApi(entryQueueApiRef);
  const queue = useOpenQueue();

  const latestOnSettled = useRef(onSettled);
  latestOnSettled.current = onSettled;
  useEffect(
    () =>
      queue?.onSettled<Input, Answer>(kind, recordId, (answer, entries) =>
        // Shown before the entries are gone, so that nothing flickers.
        flushSync(() => latestOnSettled.current?.(answer, entries)),
      ),
    [queue, kind, recordId],
  );

  const state = useSyncExternalStore(
    useCallback(
      listener => queue?.subscribe(kind, recordId, listener) ?? (() => {}),
      [queue, kind, recordId],
    ),
    () => queue?.getSnapshot<Input>(kind, recordId) ?? opening<Input>(),
  );

  const actions = useMemo(
    (): Omit<Entries<Input>, 'state'> => ({
      enter: async entry =>
        (await api.open()).enter<Input>({ ...entry, kind, recordId }),
      flush: async () => (await api.open()).flush(recordId),
      discard: async entry => (await api.open()).discard(entry),
      retry: async entry => (await api.open()).retry(entry),
      amend: async (entry, input) => (await api.open()).amend(entry, input),
      addFile: async (blob, context) =>
        (await api.open()).addFile(blob, context),
    }),
    [api, kind, recordId],
  );
  return useMemo(() => ({ state, ...actions }), [state, actions]);
}

/** The queue once it is open; asks for it again when the network is back. */
export function useOpenQueue(): EntryQueue | undefined {
  const api = useApi(entryQueueApiRef);
  const [queue, setQueue] = useState(() => api.getOpened());
  useEffect(() => {
    if (queue) return undefined;
    let isOver = false;
    const open = async () => {
      try {
        const opened = await api.open();
        if (!isOver) setQueue(opened);
      } catch {
        // Whoever enters something hears why.
      }
    };
    open();
    window.addEventListener('online', open);
    return () => {
      isOver = true;
      window.removeEventListener('online', open);
    };
  }, [api, queue]);
  return queue;
}

function opening<Input>(): EntriesState<Input> {
  return OPENING as EntriesState<Input>;
}
