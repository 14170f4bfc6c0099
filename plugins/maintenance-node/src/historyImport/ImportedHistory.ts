import { HistoryReader } from './HistoryReader';
import { HistoryWriter } from './HistoryWriter';
import { PastIncident } from './PastIncident';

/**
 * Gives a writer whose clock stands at an instant. One at a time: the clock is
 * that of the last call.
 *
 * @public
 */
export type HistoryClock = (instant: Date) => HistoryWriter;

/**
 * Enters what happened, as of when it happened, in steps. A step happens whole
 * or not at all, and once: that it is done is kept in the transaction that does
 * it. Nobody is notified, for what is long over is no news.
 *
 * @public
 */
export interface ImportedHistory extends HistoryReader {
  /** When the import began first; the same after it was interrupted. */
  readonly startedAt: Date;

  /**
   * The next step is an incident, on the terms that were in force when it was
   * reported. Each event is entered at its `recordedAt`, and must be one that
   * the lifecycle allows.
   *
   * @param tell - asked only where the step has not been done
   * @throws InputError where an event is malformed or not allowed, NotFoundError
   * where the device is unknown, ConflictError where another process is doing
   * the same import, the signal's reason once it is aborted
   */
  recordIncident(tell: () => Promise<PastIncident>): Promise<void>;

  /**
   * The next step is whatever is written within one transaction. Nothing is
   * looked up from the history itself meanwhile.
   *
   * @throws ConflictError where another process is doing the same import, the
   * signal's reason once it is aborted, and what the writer throws
   */
  record(write: (at: HistoryClock) => Promise<void>): Promise<void>;
}
