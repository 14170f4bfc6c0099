import { addOpenSeconds, openSeconds } from './openTime';
import { ServiceCalendar } from './types';
import { always, businessHours, daily } from './__testUtils__/calendars';

const HOUR = 3600;

function openHours(calendar: ServiceCalendar, from: string, to: string) {
  return openSeconds(calendar, from, to) / HOUR;
}

describe('open time', () => {
  it('is all time around the clock', () => {
    expect(
      openSeconds(always, '2026-03-02T00:00:00.250Z', '2026-03-02T00:00:01Z'),
    ).toBe(0.75);
    expect(addOpenSeconds(always, '2026-03-02T08:00:00+08:00', 90)).toBe(
      '2026-03-02T00:01:30.000Z',
    );
  });

  it('is none between instants that are not in order', () => {
    expect(
      openHours(always, '2026-03-02T01:00:00Z', '2026-03-02T00:00:00Z'),
    ).toBe(0);
  });

  it('is the windows of a week', () => {
    expect(
      openHours(businessHours, '2026-03-01T16:00:00Z', '2026-03-08T16:00:00Z'),
    ).toBe(40);
  });

  it('starts at the next opening and ends at the closing it falls on', () => {
    const saturday = '2026-03-07T04:00:00Z';
    expect(addOpenSeconds(businessHours, saturday, 1)).toBe(
      '2026-03-09T01:00:01.000Z',
    );
    expect(addOpenSeconds(businessHours, saturday, 3 * HOUR)).toBe(
      '2026-03-09T04:00:00.000Z',
    );
    expect(addOpenSeconds(businessHours, saturday, 0)).toBe(
      '2026-03-07T04:00:00.000Z',
    );
  });

  it('does not depend on what was asked before', () => {
    const calendar = daily('Europe/Vienna', ['20:00', '02:00']);
    const years = ['2026', '2019', '2031', '2025'].map(year =>
      openHours(calendar, `${year}-01-10T12:00:00Z`, `${year}-01-20T12:00:00Z`),
    );
    expect(years).toEqual([60, 60, 60, 60]);
    expect(
      openHours(calendar, '2019-01-10T12:00:00Z', '2026-01-10T12:00:00Z'),
    ).toBe(
      // 2557 nights; the six hours are never those in which clocks change.
      2557 * 6,
    );
  });

  it('merges windows that touch or overlap, also over midnight', () => {
    const calendar = daily(
      'Asia/Shanghai',
      ['08:00', '12:00'],
      ['12:00', '13:00'],
      ['09:00', '10:00'],
      ['22:00', '09:00'],
    );
    expect(
      openHours(calendar, '2026-03-01T16:00:00Z', '2026-03-02T16:00:00Z'),
    ).toBe(15);
  });

  it('takes an end at or before the start as one of the next day', () => {
    const day = ['2026-03-01T16:00:00Z', '2026-03-02T16:00:00Z'] as const;
    expect(openHours(daily('Asia/Shanghai', ['00:00', '24:00']), ...day)).toBe(
      24,
    );
    expect(openHours(daily('Asia/Shanghai', ['00:00', '00:00']), ...day)).toBe(
      24,
    );
    expect(openHours(daily('Asia/Shanghai', ['18:00', '00:00']), ...day)).toBe(
      6,
    );
    expect(openHours(daily('Asia/Shanghai', ['09:00', '09:00']), ...day)).toBe(
      24,
    );
  });
});

describe('exceptions', () => {
  const night: ServiceCalendar = {
    ...daily('Asia/Shanghai', ['22:00', '06:00']),
    exceptions: { '2026-03-03': [], '2026-03-05': [['10:00', '11:00']] },
  };

  it('leave the night before to the day it started on', () => {
    // Tuesday 3 March: Monday's window runs on until 06:00, its own is gone.
    expect(
      openHours(night, '2026-03-02T16:00:00Z', '2026-03-03T16:00:00Z'),
    ).toBe(6);
    expect(
      openHours(night, '2026-03-03T16:00:00Z', '2026-03-04T16:00:00Z'),
    ).toBe(2);
  });

  it('replace the windows of their date', () => {
    expect(
      openHours(night, '2026-03-04T22:00:00Z', '2026-03-05T22:00:00Z'),
    ).toBe(1);
  });

  it('may be all there is', () => {
    const once: ServiceCalendar = {
      id: 'once',
      timeZone: 'Asia/Shanghai',
      exceptions: { '2031-05-01': [['09:00', '10:00']] },
    };
    expect(addOpenSeconds(once, '2026-03-02T00:00:00Z', HOUR)).toBe(
      '2031-05-01T02:00:00.000Z',
    );
    expect(addOpenSeconds(once, '2026-03-02T00:00:00Z', HOUR + 1)).toBeNull();
    expect(addOpenSeconds(once, '2032-03-02T00:00:00Z', 1)).toBeNull();
  });
});

describe('changes of clocks', () => {
  const hours = (
    window: [string, string],
    from: string,
    to: string,
    zone = 'America/New_York',
  ) => openHours(daily(zone, window), from, to);
  const spring = ['2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'] as const;
  const autumn = ['2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'] as const;

  it('make a window shorter or longer by the hour they take or give', () => {
    expect(hours(['00:00', '04:00'], ...spring)).toBe(3);
    expect(hours(['00:00', '04:00'], ...autumn)).toBe(5);
    expect(hours(['00:00', '24:00'], ...spring)).toBe(23);
    expect(hours(['00:00', '24:00'], ...autumn)).toBe(25);
  });

  it('open and close at the jump what should have in the hour left out', () => {
    expect(hours(['02:30', '04:00'], ...spring)).toBe(1);
    expect(hours(['01:00', '02:30'], ...spring)).toBe(1);
    expect(hours(['02:15', '02:45'], ...spring)).toBe(0);
  });

  it('take the first of a time that occurs twice', () => {
    expect(hours(['01:30', '03:00'], ...autumn)).toBe(2.5);
    expect(hours(['00:00', '01:30'], ...autumn)).toBe(1.5);
    expect(
      addOpenSeconds(
        daily('America/New_York', ['01:30', '03:00']),
        autumn[0],
        60,
      ),
    ).toBe('2026-11-01T05:31:00.000Z');
  });

  it('may happen at midnight or leave out a day', () => {
    expect(
      hours(
        ['00:00', '02:00'],
        '2026-04-23T20:00:00Z',
        '2026-04-24T12:00:00Z',
        'Africa/Cairo',
      ),
    ).toBe(1);
    // Samoa went from 29 to 31 December 2011.
    expect(
      hours(
        ['09:00', '17:00'],
        '2011-12-29T10:00:00Z',
        '2011-12-31T10:00:00Z',
        'Pacific/Apia',
      ),
    ).toBe(16);
  });
});

describe('the ends of time', () => {
  it('does not look for ever for a window', () => {
    const shut = { id: 'shut', timeZone: 'Asia/Shanghai' };
    expect(addOpenSeconds(shut, '2026-03-02T00:00:00Z', 1)).toBeNull();
    expect(
      openHours(shut, '1900-01-01T00:00:00Z', '2900-01-01T00:00:00Z'),
    ).toBe(0);
    const yearly = daily('Asia/Shanghai', ['09:00', '10:00']);
    expect(
      addOpenSeconds(yearly, '2199-12-01T00:00:00Z', 1000 * HOUR),
    ).toBeNull();
  });

  it('has nothing open before 1970 and from 2200 on', () => {
    const span = ['0001-01-01T00:00:00Z', '9999-01-01T00:00:00Z'] as const;
    const years = (Date.UTC(2200, 0) - Date.UTC(1970, 0)) / 3600_000;
    expect(openHours(always, ...span)).toBe(years);
    expect(openHours(daily('Etc/UTC', ['00:00', '24:00']), ...span)).toBe(
      years,
    );
  });
});

describe('what cannot be answered', () => {
  it('is refused in words', () => {
    expect(() => openSeconds(always, 'yesterday', '2026-03-02')).toThrow(
      '"yesterday" is not an instant',
    );
    expect(() => addOpenSeconds(always, '2026-03-02', -1)).toThrow(
      'Cannot add -1 open seconds',
    );
    expect(() =>
      openSeconds(
        daily('Mars/Olympus', ['9:00', '17:00']),
        '2026-03-02',
        '2026-03-03',
      ),
    ).toThrow(
      'Service calendar daily cannot be used: "Mars/Olympus" is not a known time zone; mon: "9:00"',
    );
  });
});
