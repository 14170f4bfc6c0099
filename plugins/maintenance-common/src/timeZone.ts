import { InputError } from '@backstage/errors';

/** Where the days and months of a portal are counted unless it is configured. @public */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/**
 * The IANA zone of a portal, `maintenance.timeZone`: that of "today" and of
 * months, and the one in which times are shown and entered.
 *
 * @throws InputError when there is no such zone
 * @public
 */
export function readTimeZone(config: {
  getOptionalString(key: string): string | undefined;
}): string {
  const zone =
    config.getOptionalString('maintenance.timeZone') ?? DEFAULT_TIME_ZONE;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format();
    return zone;
  } catch {
    throw new InputError(
      `maintenance.timeZone is "${zone}", but must be an IANA time zone such as ${DEFAULT_TIME_ZONE}`,
    );
  }
}
