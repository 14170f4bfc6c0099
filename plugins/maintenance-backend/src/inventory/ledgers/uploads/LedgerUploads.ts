import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import { LedgerUploadState } from '@weibao/backstage-plugin-maintenance-common';
import { LedgerProgress, LedgerRecorder } from '../LedgerCall';
import { LedgerUploadRecord, LedgerUploadStore } from './LedgerUploadStore';
import { shareOf } from './shareOf';

/** Between two times that progress is kept for the other instances. */
const KEEP_INTERVAL_MS = 500;
/** How often work says that it goes on, also where it makes no progress. */
const HEARTBEAT_MS = 10_000;
/** After so long a silence nothing goes on any more. */
const SILENCE_MS = 45_000;
const FORGET_AFTER_MS = 24 * 60 * 60_000;

const INTERRUPTED =
  'The work was interrupted and nothing was taken; send the file again';

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
 *
 * Work ends with its process. What it was to import is there whole or not at
 * all: the id of the ledger is kept in the transaction that imports it.
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
   * @param work - tells its progress, and the ledger within its transaction
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
    work: (
      onProgress: (progress: LedgerProgress) => void,
      onLedger: LedgerRecorder,
    ) => Promise<T>,
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
    const keepAfter = (milliseconds: number) => {
      const updatedAt = this.#now();
      upload = { ...upload, updatedAt };
      this.#running.set(id, upload);
      if (keeping || updatedAt.getTime() - kept.getTime() < milliseconds) {
        return;
      }
      kept = updatedAt;
      keeping = this.#keep(upload).finally(() => {
        keeping = undefined;
      });
    };
    const onProgress = (progress: LedgerProgress) => {
      upload = { ...upload, ...progress, share: shareOf(progress, steps) };
      keepAfter(KEEP_INTERVAL_MS);
    };
    const onLedger: LedgerRecorder = (ledgerId, transaction) =>
      this.#store.recordLedger(id, ledgerId, transaction);
    const heartbeat = setInterval(() => keepAfter(0), HEARTBEAT_MS);
    heartbeat.unref();
    const end = async (fields: Partial<LedgerUploadRecord>) => {
      await keeping;
      await this.#keep({ ...upload, ...fields, updatedAt: this.#now() });
    };
    try {
      const result = await work(onProgress, onLedger);
      await end({ state: 'done', share: 1, ledgerId: ledgerIdOf(result) });
      return result;
    } catch (error) {
      await end({ state: 'failed', message: messageOf(toError(error)) });
      throw error;
    } finally {
      clearInterval(heartbeat);
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
    if (state.state !== 'running' || silence <= SILENCE_MS) return state;
    return state.ledgerId
      ? { ...state, state: 'done', share: 1 }
      : { ...state, state: 'interrupted', message: INTERRUPTED };
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
