import { toError } from '@backstage/errors';
import { useState } from 'react';
import { isStaleVersion } from '../components/errorMessage';

interface Versioned {
  id: string;
  version: number;
}

/**
 * A record as it was read last. After a change that somebody else was faster
 * than, it is read again, so that the next attempt builds on theirs; what was
 * typed can then be sent once more.
 *
 * @param known - as the screen has it
 * @param read - reads it again
 */
export function useLatest<T extends Versioned>(
  known: T,
  read: () => Promise<T>,
) {
  const [reread, setReread] = useState<T>();
  const isNewer = reread?.id === known.id && reread.version > known.version;
  const latest = isNewer ? reread : known;
  return {
    latest,
    async attempt<Answer>(
      change: (latest: T) => Promise<Answer>,
    ): Promise<Answer> {
      try {
        return await change(latest);
      } catch (refusal) {
        if (isStaleVersion(toError(refusal))) setReread(await read());
        throw refusal;
      }
    },
  };
}
