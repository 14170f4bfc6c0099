import { Backend } from '@backstage/backend-app-api';
import { stringifyError } from '@backstage/errors';

/** What was begun is put away meanwhile: connections, scheduled tasks. */
const STOP_LIMIT_MILLISECONDS = 10_000;

/**
 * Starts the backend, or ends the process with code 1 where that fails, so that
 * whoever supervises it starts it again.
 *
 * @remarks
 *
 * Backstage logs an unhandled rejection and goes on: a process that is alive,
 * never ready, and never gone.
 */
export async function startOrEnd(
  backend: Pick<Backend, 'start' | 'stop'>,
): Promise<void> {
  try {
    await backend.start();
  } catch (error) {
    const reason = stringifyError(error)
      .trim()
      .replaceAll(/\s*\n\s*/g, ' ');
    console.error(`The backend could not start and ends: ${reason}`);
    setTimeout(() => process.exit(1), STOP_LIMIT_MILLISECONDS);
    await backend.stop().catch(() => undefined);
    process.exit(1);
  }
}
