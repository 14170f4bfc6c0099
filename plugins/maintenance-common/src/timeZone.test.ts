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

  it('refuses what is no zone, by the name of the setting', () => {
    expect(() => configured('Asia/Shangai')).toThrow(
      "Config value maintenance.timeZone is 'Asia/Shangai', which is no time zone",
    );
  });
});
