import { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOpenQueue } from './useEntries';

/**
 * Reads a record once more where something of it was saved while it was first
 * read: that reading may be without it, and no screen has heard the answer.
 *
 * @param kinds - of the entries about the record; the same array each time
 */
export function useFirstReading(
  query: Pick<UseQueryResult, 'isPending' | 'refetch'>,
  recordId: string,
  kinds: readonly string[],
): void {
  const { isPending, refetch } = query;
  const queue = useOpenQueue();
  useEffect(() => {
    if (!queue || !isPending) return undefined;
    const readAgain = async () => {
      // That of the reading under way.
      await refetch();
      refetch();
    };
    const ends = kinds.map(kind => queue.onSettled(kind, recordId, readAgain));
    return () => ends.forEach(end => end());
  }, [queue, isPending, refetch, recordId, kinds]);
}
