import { QueryClient } from '@tanstack/react-query';

const RETRIES = 2;

/** Parts of a screen appear one after the other, and share what one of them has asked. */
const FRESH_MILLISECONDS = 1000;

/**
 * Holds what screens have asked, as long as one of them shows it: a screen that
 * is opened says what is so now, not what was so when it was open before.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: 0,
        staleTime: FRESH_MILLISECONDS,
        // A browser that takes itself for offline may reach the portal, and
        // otherwise an error says more than waiting does.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) =>
          failures < RETRIES && isLostConnection(error),
      },
      mutations: { gcTime: 0, networkMode: 'always' },
    },
  });
  // No provider does it, so that an app keeps its own.
  client.mount();
  return client;
}

/** What `fetch` throws; an answer of the backend is not asked for again. */
function isLostConnection(error: Error): boolean {
  return error.name === 'TypeError';
}
