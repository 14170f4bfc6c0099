import { readTimeZone } from './timeZone';

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

  it.each(['Asia/Shangai', 'local', 'UTC+8'])(
    'refuses %p, by the name of the setting',
    zone => {
      expect(() => configured(zone)).toThrow(
        `maintenance.timeZone is "${zone}", but must be an IANA time zone such as Asia/Shanghai`,
      );
    },
  );
});
