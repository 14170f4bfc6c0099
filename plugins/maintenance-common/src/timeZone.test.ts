import { isChineseTimeZone, isTimeZone, readTimeZone } from './timeZone';

const configured = (timeZone?: string) =>
  readTimeZone({
    getOptionalString: key =>
      key === 'maintenance.timeZone' ? timeZone : undefined,
  });

describe('readTimeZone', () => {
  it('is Asia/Shanghai unless another is configured', () => {
    expect(configured()).toBe('Asia/Shanghai');
    expect(configured('Europe/Berlin')).toBe('Europe/Berlin');
  });

  it.each(['Asia/Shangai', 'local', 'UTC+8', 'CST', 'EST', '+08:00', ''])(
    'refuses %p, by the name of the setting',
    zone => {
      expect(() => configured(zone)).toThrow(
        `maintenance.timeZone is "${zone}", but must be an IANA time zone such as Asia/Shanghai, by area and city, or UTC`,
      );
    },
  );
});

describe('isTimeZone', () => {
  it.each([
    'Asia/Shanghai',
    'America/Argentina/Buenos_Aires',
    'Europe/Berlin',
    'UTC',
    'Etc/UTC',
  ])('takes %s', zone => expect(isTimeZone(zone)).toBe(true));

  // A runtime takes all but the last three of them.
  it.each([
    'CST',
    'CST6CDT',
    'EST',
    'MST',
    'GMT',
    'PRC',
    'Etc/GMT-8',
    '+08:00',
    'US/Central',
    'Asia/Nowhere',
    'Asia',
    'Asia/',
  ])('does not take %p', zone => expect(isTimeZone(zone)).toBe(false));
});

describe('isChineseTimeZone', () => {
  it('is a zone of the mainland', () => {
    expect(isChineseTimeZone('Asia/Urumqi')).toBe(true);
    expect(isChineseTimeZone('Asia/Hong_Kong')).toBe(false);
    expect(isChineseTimeZone('UTC')).toBe(false);
  });
});
