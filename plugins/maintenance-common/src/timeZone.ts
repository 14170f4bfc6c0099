import { InputError } from '@backstage/errors';

/** Where the days and months of a portal are counted unless it is configured. @public */
export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** The areas of the world in the IANA database, whose zones are named by a city. */
const AREAS = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
];

/** The zones of mainland China, whose holidays are one country's. */
const CHINESE_ZONES = [
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Chongqing',
  'Asia/Chungking',
  'Asia/Harbin',
  'Asia/Kashgar',
];

/**
 * Whether it is an IANA time zone by area and city, or UTC. Abbreviations and
 * offsets are not, although a runtime takes them: `CST` is Chicago's and not
 * China's, `Etc/GMT-8` lies east of Greenwich, and none follows a change of law.
 *
 * @public
 */
export function isTimeZone(zone: string): boolean {
  const [area, city] = zone.split('/');
  const isNamed =
    ['UTC', 'Etc/UTC'].includes(zone) || (AREAS.includes(area) && city);
  if (!isNamed) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format();
    return true;
  } catch {
    return false;
  }
}

/** Whether the clocks of mainland China show this zone. @public */
export function isChineseTimeZone(zone: string): boolean {
  return CHINESE_ZONES.includes(zone);
}

/**
 * The IANA zone of a portal, `maintenance.timeZone`: that of "today" and of
 * months, and the one in which times are shown and entered.
 *
 * @throws InputError when there is no such zone, see `isTimeZone`
 * @public
 */
export function readTimeZone(config: {
  getOptionalString(key: string): string | undefined;
}): string {
  const zone =
    config.getOptionalString('maintenance.timeZone') ?? DEFAULT_TIME_ZONE;
  if (!isTimeZone(zone)) {
    throw new InputError(
      `maintenance.timeZone is "${zone}", but must be an IANA time zone such as ${DEFAULT_TIME_ZONE}, by area and city, or UTC`,
    );
  }
  return zone;
}
