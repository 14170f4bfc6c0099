import { TestApiProvider } from '@backstage/frontend-test-utils';
import { ReactNode } from 'react';
import { EntryQueue } from '../EntryQueue';
import { entryQueueApiRef } from '../extensions';

/** What hooks are rendered in that use this queue. */
export function queueProvider(queue: EntryQueue) {
  const api = { open: async () => queue, getOpened: () => queue };
  return ({ children }: { children: ReactNode }) => (
    <TestApiProvider apis={[[entryQueueApiRef, api]]}>
      {children}
    </TestApiProvider>
  );
}
