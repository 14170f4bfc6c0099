import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorLike, toError } from '@backstage/errors';

/** Something asked from the API: what it is, or why it is not there. */
export interface ApiQuery<T> {
  /** The last answer, also while it is asked for again. */
  data?: T;
  error?: ErrorLike;
  isFetching: boolean;
  /** Asks again. */
  refetch(): void;
}

interface Answer<T> {
  key: string;
  value?: T;
  error?: ErrorLike;
}

/**
 * Asks the API for something and keeps the answer.
 *
 * @param key - says what is asked for; another key is another question
 * @param load - asks, giving up when the signal says so
 */
export function useApiQuery<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): ApiQuery<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ key });
  const [isLoading, setIsLoading] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useRef(load);
  latestLoad.current = load;

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setIsLoading(true);
    latestLoad
      .current(signal)
      .then(
        value => ({ key, value }),
        error => ({ key, error: toError(error) }),
      )
      .then(next => {
        if (signal.aborted) return;
        // An answer that cannot be refreshed is still worth reading.
        setAnswer(last =>
          last.key === key ? { value: last.value, ...next } : next,
        );
        setIsLoading(false);
      });
    return () => controller.abort();
  }, [key, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  const current = answer.key === key ? answer : { key };
  return {
    data: current.value,
    error: current.error,
    isFetching: isLoading || answer.key !== key,
    refetch: reload,
  };
}
