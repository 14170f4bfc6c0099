/** Before it nothing happened to any incident. @public */
export const EARLIEST_EVENT_AT = '2000-01-01T00:00:00.000Z';

const LATE_REPORT_MILLISECONDS = 30 * 86_400_000;

/**
 * Whether a time of a report lies so far back that whoever enters it is asked
 * whether it is meant: more than 30 days. Faults are entered late, but rarely
 * that late.
 *
 * @param reportedAt - instant, ISO 8601
 *
 * @public
 */
export function isReportedLongAgo(reportedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(reportedAt) > LATE_REPORT_MILLISECONDS;
}
