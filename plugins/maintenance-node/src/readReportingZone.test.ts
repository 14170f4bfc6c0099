import { ConfigReader } from '@backstage/config';
import { readReportingZone } from './readReportingZone';

describe('readReportingZone', () => {
  const read = (timeZone?: string) =>
    readReportingZone(new ConfigReader({ maintenance: { timeZone } }));

  it('is that of the configuration, and otherwise that of China', () => {
    expect(read('America/New_York')).toBe('America/New_York');
    expect(read()).toBe('Asia/Shanghai');
  });

  it.each(['Asia/Nowhere', 'local', 'UTC+8'])('refuses %p', zone => {
    expect(() => read(zone)).toThrow(
      `maintenance.timeZone is "${zone}", but must be an IANA time zone such as Asia/Shanghai`,
    );
  });
});
