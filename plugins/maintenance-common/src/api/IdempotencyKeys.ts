import { ResponseError } from '@backstage/errors';
import { randomHex } from './randomHex';

/**
 * The keys of requests that create something. A request that is made again
 * while nobody knows whether it came through, keeps its key, so that it takes
 * effect once: after a lost connection, or a second click.
 */
export class IdempotencyKeys {
  readonly #keys = new Map<string, string>();

  /** @param request - says what is asked for */
  async tryWith<T>(
    request: string,
    send: (key: string) => Promise<T>,
  ): Promise<T> {
    const key = this.#keys.get(request) ?? randomHex();
    this.#keys.set(request, key);
    try {
      const answer = await send(key);
      this.#keys.delete(request);
      return answer;
    } catch (error) {
      if (isRefused(error)) this.#keys.delete(request);
      throw error;
    }
  }
}

/** Whether the backend has said that it did nothing; 409 may mean that it still does. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof ResponseError)) return false;
  const { status } = error.response;
  return status >= 400 && status < 500 && status !== 409;
}
