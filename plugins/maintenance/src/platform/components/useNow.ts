import { useCallback, useSyncExternalStore } from 'react';

const TICK_MILLISECONDS = 1000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  for (const listener of listeners) listener();
}

/** One timer for all clocks of the page; it rests while nobody can see them. */
function adjustTimer() {
  const needed = listeners.size > 0 && document.visibilityState === 'visible';
  if (needed && timer === undefined) {
    timer = setInterval(tick, TICK_MILLISECONDS);
  } else if (!needed && timer !== undefined) {
    clearInterval(timer);
    timer = undefined;
  }
}

function showAgain() {
  adjustTimer();
  if (document.visibilityState === 'visible') tick();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    document.addEventListener('visibilitychange', showAgain);
  }
  listeners.add(listener);
  adjustTimer();
  return () => {
    listeners.delete(listener);
    adjustTimer();
    if (listeners.size === 0) {
      document.removeEventListener('visibilitychange', showAgain);
    }
  };
}

/**
 * What a ticking clock shows. The component renders again only when that
 * changes, so a list of countdowns costs one text node a change.
 *
 * @param show - from epoch milliseconds to what is shown, for example a text
 */
export function useNow<T extends string | number | boolean>(
  show: (now: number) => T,
): T {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => show(Date.now()), [show]),
  );
}
