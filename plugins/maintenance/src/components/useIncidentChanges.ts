import { useEffect, useRef } from 'react';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  INCIDENT_CHANNEL,
  IncidentSignal,
} from '@weibao/backstage-plugin-maintenance-common';
import { atMostOnceIn } from '../queries/atMostOnceIn';

/** Signals may get lost, and clocks run without one. */
const POLL_MILLISECONDS = 60_000;

/** Many people look at lists, and every change of an incident changes them. */
const LIST_MILLISECONDS = 1000;

/**
 * Calls back whenever incidents may have changed: at a signal of the backend,
 * and now and then. Not while nobody looks, but as soon as somebody does again.
 *
 * @param only - the one incident that matters, of which each change is told at
 * once; of all incidents it is told at most once a second
 */
export function useIncidentChanges(
  onChange: () => void,
  only: { incidentId?: string } = {},
): void {
  const { incidentId } = only;
  const signals = useApiHolder().get(signalApiRef);
  const callback = useRef(onChange);
  callback.current = onChange;

  // Not useSignal: of signals in quick succession it may show the last one only.
  useEffect(() => {
    const listChange = atMostOnceIn(LIST_MILLISECONDS, () =>
      callback.current(),
    );
    const subscription = signals?.subscribe<IncidentSignal>(
      INCIDENT_CHANNEL,
      ({ incidents }) => {
        if (!incidentId) listChange.call();
        else if (incidents.some(it => it.incidentId === incidentId)) {
          callback.current();
        }
      },
    );
    return () => {
      subscription?.unsubscribe();
      listChange.cancel();
    };
  }, [signals, incidentId]);

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
