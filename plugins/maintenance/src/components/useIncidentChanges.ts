import { useEffect, useRef } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';

/** Signals may get lost, and clocks run without one. */
const POLL_MILLISECONDS = 60_000;

/**
 * Calls back whenever incidents may have changed: at a signal of the backend,
 * and now and then. Not while nobody looks, but as soon as somebody does again.
 */
export function useIncidentChanges(onChange: () => void): void {
  const { lastSignal } = useSignal('maintenance:incidents');
  const callback = useRef(onChange);
  callback.current = onChange;

  useEffect(() => {
    if (lastSignal) callback.current();
  }, [lastSignal]);

  useEffect(() => {
    let seenAt = Date.now();
    const refresh = () => {
      if (document.visibilityState !== 'visible') return;
      if (Date.now() - seenAt < POLL_MILLISECONDS) return;
      seenAt = Date.now();
      callback.current();
    };
    const timer = setInterval(refresh, POLL_MILLISECONDS);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, []);
}
