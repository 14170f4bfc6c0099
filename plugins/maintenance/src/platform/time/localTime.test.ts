import { instantOf, localDateOf, localMinuteOf } from './localTime';

describe('local times', () => {
  it.each([
    ['Asia/Shanghai', '2026-01-01T00:30'],
    ['America/New_York', '2025-12-31T11:30'],
    ['Asia/Kolkata', '2025-12-31T22:00'],
    ['UTC', '2025-12-31T16:30'],
  ])('are those of the wall clocks in %s', (zone, local) => {
    const instant = '2025-12-31T16:30:00.000Z';
    expect(localMinuteOf(instant, zone)).toBe(local);
    expect(localDateOf(instant, zone)).toBe(local.slice(0, 10));
    expect(localDateOf(Date.parse(instant), zone)).toBe(local.slice(0, 10));
    expect(instantOf(local, zone)).toBe(instant);
  });

  it('follow clocks that are changed', () => {
    expect(instantOf('2026-03-29T01:59', 'Europe/Berlin')).toBe(
      '2026-03-29T00:59:00.000Z',
    );
    expect(instantOf('2026-03-29T03:00', 'Europe/Berlin')).toBe(
      '2026-03-29T01:00:00.000Z',
    );
    expect(localMinuteOf('2026-03-29T01:00:00Z', 'Europe/Berlin')).toBe(
      '2026-03-29T03:00',
    );
  });

  it('that are skipped are the moment of the jump', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });

  it('that occur twice are the first', () => {
    expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe(
      '2026-11-01T05:30:00.000Z',
    );
    expect(localMinuteOf('2026-11-01T05:30:00Z', 'America/New_York')).toBe(
      '2026-11-01T01:30',
    );
    expect(localMinuteOf('2026-11-01T06:30:00Z', 'America/New_York')).toBe(
      '2026-11-01T01:30',
    );
  });

  it('are dates before 1970 too', () => {
    expect(localDateOf('1969-12-31T16:30:00.500Z', 'Asia/Shanghai')).toBe(
      '1970-01-01',
    );
    expect(instantOf('1970-01-01T00:30', 'Asia/Shanghai')).toBe(
      '1969-12-31T16:30:00.000Z',
    );
  });
});
