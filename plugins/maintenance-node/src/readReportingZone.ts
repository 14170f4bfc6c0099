import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'maintenance.timeZone';
const DEFAULT_ZONE = 'Asia/Shanghai';

/**
 * The IANA zone of "today", of months, and of days without a calendar, as
 * `maintenance.timeZone` says.
 *
 * @public
 * @throws InputError where it is configured and no zone
 */
export function readReportingZone(config: Config): string {
  const zone = config.getOptionalString(KEY) ?? DEFAULT_ZONE;
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new InputError(
      `${KEY} is "${zone}", but must be an IANA time zone such as ${DEFAULT_ZONE}`,
    );
  }
  return zone;
}
