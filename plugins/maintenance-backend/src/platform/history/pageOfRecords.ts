import { comparePositions } from './comparePositions';
import { HistoryListing, HistoryRecord } from './HistorySource';

/** What is listed of a source that has few entries for a device, all of them read. */
export function pageOfRecords(
  records: readonly HistoryRecord[],
  { after, limit }: Pick<HistoryListing, 'after' | 'limit'>,
): HistoryRecord[] {
  return records
    .filter(record => !after || comparePositions(after, record) < 0)
    .sort(comparePositions)
    .slice(0, limit);
}
