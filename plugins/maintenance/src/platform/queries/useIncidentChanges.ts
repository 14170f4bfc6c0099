import { Query, QueryClient } from '@tanstack/react-query';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  INCIDENT_CHANNEL,
  IncidentSignal,
} from '@weibao/backstage-plugin-maintenance-common';
import { useEffect } from 'react';
import { askAgain } from './askAgain';
import { atMostOnceIn } from './atMostOnceIn';
import { useQueryClient } from './useQueryClient';

/** Signals may get lost, and clocks run without one. */
const POLL_MILLISECONDS = 60_000;

/** Many people look at lists, and every change of an incident changes them. */
const LIST_MILLISECONDS = 1000;

/** Asks again now and then; not while nobody looks, but as soon as somebody does again. */
export const POLLED = {
  refetchInterval: POLL_MILLISECONDS,
  refetchOnWindowFocus: ({ state }: { state: { dataUpdatedAt: number } }) =>
    Date.now() - state.dataUpdatedAt >= POLL_MILLISECONDS && 'always',
} as const;

/**
 * Keeps what is shown of incidents up to date while a screen shows some of
 * them. At a signal all that is shown of the incident that it names is asked
 * for again, lists and counts at most once a second and only while somebody
 * looks.
 */
export function useIncidentChanges(): void {
  const client = useQueryClient();
  const signals = useApiHolder().get(signalApiRef);
  useEffect(
    () => (signals ? join(client, signals) : undefined),
    [client, signals],
  );
}

const followers = new WeakMap<QueryClient, { screens: number; stop(): void }>();

/** However many screens follow, each question is asked once. */
function join(client: QueryClient, signals: SignalApi): () => void {
  const following = followers.get(client) ?? {
    screens: 0,
    stop: follow(client, signals),
  };
  followers.set(client, following);
  following.screens += 1;
  return () => {
    following.screens -= 1;
    if (following.screens > 0) return;
    following.stop();
    followers.delete(client);
  };
}

/** Versions of incidents by their ids. */
type Changes = Map<string, number>;

function follow(client: QueryClient, signals: SignalApi): () => void {
  const waiting: Changes = new Map();
  const refreshLists = () => {
    if (waiting.size === 0 || document.visibilityState !== 'visible') return;
    const changes = new Map(waiting);
    waiting.clear();
    askAgain(client, {
      queryKey: ['maintenance', 'incidents'],
      predicate: query => !isOfOne(query) && mayChange(query, changes),
    });
  };
  const lists = atMostOnceIn(LIST_MILLISECONDS, refreshLists);

  // Not useSignal: of signals in quick succession it may show the last one only.
  const subscription = signals.subscribe<IncidentSignal>(
    INCIDENT_CHANNEL,
    ({ incidents }) => {
      for (const { incidentId, version } of incidents) {
        refreshIncident(client, incidentId, version);
        waiting.set(incidentId, version);
      }
      lists.call();
    },
  );
  document.addEventListener('visibilitychange', refreshLists);
  return () => {
    subscription.unsubscribe();
    document.removeEventListener('visibilitychange', refreshLists);
    lists.cancel();
  };
}

/** All that is shown of one incident, unless that is as new as what is told. */
function refreshIncident(client: QueryClient, id: string, version: number) {
  const queryKey = ['maintenance', 'incidents', id];
  const shown = client.getQueryData<Versioned>([...queryKey, {}]);
  if (shown && shown.version >= version) return;
  askAgain(client, { queryKey });
}

interface Versioned {
  id: string;
  version: number;
}

/** Lists have their query where an incident has its id. */
function isOfOne({ queryKey }: Query): boolean {
  const [, , id] = queryKey;
  return typeof id === 'string' && id !== 'summary';
}

/**
 * Whether a change may show in a list: not where it has come there already. An
 * incident that is not shown may enter.
 */
function mayChange({ state }: Query, changes: Changes): boolean {
  const { items = [] } = (state.data ?? {}) as { items?: Versioned[] };
  const shown = new Map(items.map(({ id, version }) => [id, version]));
  return [...changes].some(([id, version]) => (shown.get(id) ?? 0) < version);
}
