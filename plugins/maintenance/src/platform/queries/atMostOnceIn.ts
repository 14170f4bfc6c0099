/** Calls that are limited in how often they come through. */
export interface LimitedCalls {
  call(): void;
  /** Forgets a call that still waits. */
  cancel(): void;
}

/**
 * Lets the first call through at once, and the calls of the time after it as
 * one at its end.
 */
export function atMostOnceIn(
  milliseconds: number,
  action: () => void,
): LimitedCalls {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;

  const act = () => {
    isWaiting = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isWaiting) act();
    }, milliseconds);
    action();
  };
  return {
    call: () => {
      if (timer) isWaiting = true;
      else act();
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
      isWaiting = false;
    },
  };
}
