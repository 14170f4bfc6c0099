import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';
import { LedgerProgress } from '../LedgerCall';
import { LedgerUploadRecord, LedgerUploadStore } from './LedgerUploadStore';
import { shareOf } from './shareOf';

/** Between two times that progress is kept for the other instances. */
const KEEP_INTERVAL_MS = 500;
/** Longer than any step takes without a word. */
const SILENCE_MS = 5 * 60_000;
const FORGET_AFTER_MS = 24 * 60 * 60_000;

/** What the sender can do something about, in the words of the answer. */
const TOLD_ERRORS = ['InputError', 'ConflictError', 'NotAllowedError'];

/**
 * Lets those who sent a ledger follow the work on it, from any instance: it
 * knows the progress of its own work from memory, and that of other instances
 * from a store.
 *
 * @remarks
 *
 * SQLite has one connection, which an import holds until its end: nothing is
 * waited for that needs the store while work goes on.
 */
export class LedgerUploads {
  readonly #store: LedgerUploadStore;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #running = new Map<string, LedgerUploadRecord>();

  constructor(options: {
    store: LedgerUploadStore;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * Does work that can be followed under an id.
   *
   * @param upload - `steps`: what the work consists of
   * @param work - tells its progress
   * @param ledgerIdOf - the ledger that came of it, if any
   * @throws ConflictError where something was followed under this id before,
   * and what the work throws
   */
  async follow<T>(
    {
      id,
      startedBy,
      steps,
    }: {
      id: string;
      startedBy: string;
      steps: ReadonlyArray<LedgerProgress['step']>;
    },
    work: (onProgress: (progress: LedgerProgress) => void) => Promise<T>,
    ledgerIdOf: (result: T) => string | undefined,
  ): Promise<T> {
    const now = this.#now();
    await this.#store.forgetBefore(new Date(now.getTime() - FORGET_AFTER_MS));
    let upload: LedgerUploadRecord = {
      id,
      startedBy,
      state: 'running',
      step: steps[0],
      done: 0,
      total: 0,
      updatedAt: now,
    };
    await this.#store.insertUpload(upload);
    this.#running.set(id, upload);

    let kept = now;
    let keeping: Promise<void> | undefined;
    const onProgress = (progress: LedgerProgress) => {
      const updatedAt = this.#now();
      const share = shareOf(progress, steps);
      upload = { ...upload, ...progress, share, updatedAt };
      this.#running.set(id, upload);
      if (keeping || updatedAt.getTime() - kept.getTime() < KEEP_INTERVAL_MS) {
        return;
      }
      kept = updatedAt;
      keeping = this.#keep(upload).finally(() => {
        keeping = undefined;
      });
    };
    const end = async (fields: Partial<LedgerUploadRecord>) => {
      await keeping;
      await this.#keep({ ...upload, ...fields, updatedAt: this.#now() });
    };
    try {
      const result = await work(onProgress);
      await end({ state: 'done', share: 1, ledgerId: ledgerIdOf(result) });
      return result;
    } catch (error) {
      await end({ state: 'failed', message: messageOf(toError(error)) });
      throw error;
    } finally {
      this.#running.delete(id);
    }
  }

  /** @throws NotFoundError also where somebody else started it */
  async getUpload(id: string, startedBy: string): Promise<LedgerUploadState> {
    const upload = this.#running.get(id) ?? (await this.#store.findUpload(id));
    if (!upload || upload.startedBy !== startedBy) {
      throw new NotFoundError(`There is no upload "${id}"`);
    }
    const { startedBy: _, updatedAt, ...state } = upload;
    const silence = this.#now().getTime() - updatedAt.getTime();
    return state.state === 'running' && silence > SILENCE_MS
      ? { ...state, state: 'failed', message: 'The work was interrupted' }
      : state;
  }

  /** The work itself does not depend on whether its progress is kept. */
  async #keep(upload: LedgerUploadRecord): Promise<void> {
    try {
      await this.#store.updateUpload(upload);
    } catch (error) {
      this.#logger.warn(
        `The progress of the upload ${upload.id} was not kept`,
        toError(error),
      );
    }
  }
}

function messageOf(error: Error): string {
  return TOLD_ERRORS.includes(error.name)
    ? error.message
    : 'The work on the file failed';
}
