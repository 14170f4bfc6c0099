import { HistoryReader } from './HistoryReader';
import { ImportedHistory } from './ImportedHistory';

/**
 * A past that is brought into the plugin once: contracts, incidents,
 * inspections and whatever else is long over.
 *
 * @public
 */
export interface HistoryImport {
  /**
   * Under which the database remembers how far it has got, for ever. At most 64
   * characters.
   */
  readonly id: string;

  /**
   * What is missing before it can begin, such as ledgers that are not imported
   * yet, in words for the log; nothing where it can. Asked every few seconds.
   */
  waitsFor?(reader: HistoryReader): Promise<string | undefined>;

  /**
   * Enters everything, oldest first where it matters. It runs in the background
   * on one instance, and again from its beginning after it has failed or its
   * process has ended: steps that were done are passed over then. So the same
   * steps must come in the same order, told from `history.startedAt` instead of
   * the clock.
   *
   * @param signal - ends what is slow outside of steps; between two steps
   * `history` itself throws once it is aborted
   */
  run(history: ImportedHistory, signal: AbortSignal): Promise<void>;
}
