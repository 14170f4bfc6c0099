import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

const RETRY_DELAY_MS = 5_000;

/**
 * Has a type indexed again soon, ahead of its schedule. Requests that come
 * while one waits count as one.
 */
export class IndexingTrigger {
  readonly #taskId: string;
  readonly #delayMs: number;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  #waiting: NodeJS.Timeout | undefined;
  #isStopped = false;

  /** @param options - `delayMs`: how long to wait for more requests */
  static create(options: {
    taskId: string;
    delayMs: number;
    scheduler: SchedulerService;
    logger: LoggerService;
  }): IndexingTrigger {
    return new IndexingTrigger(options);
  }

  private constructor(options: Parameters<typeof IndexingTrigger.create>[0]) {
    this.#taskId = options.taskId;
    this.#delayMs = options.delayMs;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
  }

  request(): void {
    this.#wait(this.#delayMs);
  }

  /** Forgets what waits. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#waiting);
  }

  #wait(delayMs: number): void {
    if (this.#isStopped) return;
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      void this.#trigger();
    }, delayMs);
  }

  async #trigger(): Promise<void> {
    try {
      await this.#scheduler.triggerTask(this.#taskId);
    } catch (error) {
      const { name, message } = toError(error);
      if (name === 'ConflictError') {
        // It is running, and may have read what has changed since.
        this.#wait(RETRY_DELAY_MS);
      } else if (name === 'NotFoundError') {
        this.#logger.debug(`Nothing to index ahead of time: ${message}`);
      } else {
        this.#logger.warn(
          `Could not start ${this.#taskId} ahead of its schedule: ${message}`,
        );
      }
    }
  }
}
