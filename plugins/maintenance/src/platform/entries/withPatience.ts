/**
 * Runs with a signal that is aborted after some time, or when one of others
 * is. Begins at once, as a page that ends demands.
 */
export async function withPatience<T>(
  milliseconds: number,
  others: readonly AbortSignal[],
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  for (const other of others) {
    if (other.aborted) abort();
    other.addEventListener('abort', abort);
  }
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    for (const other of others) other.removeEventListener('abort', abort);
  }
}
