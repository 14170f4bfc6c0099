import { useState } from 'react';
import { ErrorLike, toError } from '@backstage/errors';

export interface Submit {
  isSubmitting: boolean;
  /** Why the last attempt failed. */
  error?: ErrorLike;
  /** Runs an attempt; a failure is kept, not thrown. */
  run(attempt: () => Promise<void>): Promise<void>;
}

/** The state of a form that is being sent. */
export function useSubmit(): Submit {
  const [isSubmitting, setIsSubmitting] = useState(false);
  const [error, setError] = useState<ErrorLike>();
  return {
    isSubmitting,
    error,
    async run(attempt) {
      setIsSubmitting(true);
      setError(undefined);
      try {
        await attempt();
      } catch (failure) {
        setError(toError(failure));
      } finally {
        setIsSubmitting(false);
      }
    },
  };
}
