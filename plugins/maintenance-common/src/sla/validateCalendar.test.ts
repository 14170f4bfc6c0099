import { ServiceCalendar } from './types';
import { validateCalendar } from './validateCalendar';
import { always, businessHours } from './__testUtils__/calendars';

describe('validateCalendar', () => {
  it('finds nothing wrong with a good calendar', () => {
    expect(validateCalendar(always)).toEqual([]);
    expect(validateCalendar(businessHours)).toEqual([]);
    expect(
      validateCalendar({
        id: 'leap',
        timeZone: 'Europe/Berlin',
        exceptions: { '2028-02-29': [['22:00', '24:00']] },
      }),
    ).toEqual([]);
  });

  it('names every problem', () => {
    const calendar: ServiceCalendar = {
      id: 'wrong',
      timeZone: 'Asia/Nowhere',
      weekly: { mon: [['9:00', '25:00']], tue: [['24:00', '12:60']] },
      exceptions: {
        '2026-02-30': [],
        '2026-2-3': [['09:00', '18:00']],
      },
    };
    expect(validateCalendar(calendar)).toEqual([
      '"Asia/Nowhere" is not a known time zone',
      'mon: "9:00" is not a time from 00:00 to 23:59',
      'mon: "25:00" is not a time from 00:00 to 24:00',
      'tue: "24:00" is not a time from 00:00 to 23:59',
      'tue: "12:60" is not a time from 00:00 to 24:00',
      '"2026-02-30" is not a date',
      '"2026-2-3" is not a date',
    ]);
  });

  it('takes nothing about the shape of data for granted', () => {
    const calendar = JSON.parse(
      '{"id":"odd","timeZone":"Etc/UTC","weekly":{"monday":[["09:00"]]}}',
    );
    expect(validateCalendar(calendar)).toEqual([
      '"monday" is not a day of the week',
      'monday: a window needs a start and an end',
    ]);
  });

  it.each(['CST', 'EST', '+08:00', 'Etc/GMT-8'])(
    'asks for area and city instead of %s',
    timeZone => {
      const calendar = { ...businessHours, timeZone };
      expect(validateCalendar(calendar).join()).toMatch(
        /"\S+" is not a (known )?time zone/,
      );
    },
  );

  it.each<[Partial<ServiceCalendar>, string[]]>([
    [
      {
        weekly: {
          mon: [
            ['11:00', '13:00'],
            ['08:00', '12:00'],
          ],
        },
      },
      ['mon 08:00-12:00 and mon 11:00-13:00 overlap'],
    ],
    [
      { weekly: { mon: [['20:00', '06:00']], tue: [['05:00', '12:00']] } },
      ['mon 20:00-06:00 and tue 05:00-12:00 overlap'],
    ],
    [
      { weekly: { sat: [['20:00', '06:00']], sun: [['05:00', '12:00']] } },
      ['sat 20:00-06:00 and sun 05:00-12:00 overlap'],
    ],
    [
      {
        exceptions: {
          '2026-10-10': [
            ['08:00', '12:00'],
            ['08:00', '12:00'],
          ],
        },
      },
      ['2026-10-10 08:00-12:00 and 2026-10-10 08:00-12:00 overlap'],
    ],
    [
      {
        weekly: {
          mon: [
            ['08:00', '12:00'],
            ['12:00', '18:00'],
          ],
        },
      },
      [],
    ],
    [{ weekly: { mon: [['20:00', '06:00']], tue: [['06:00', '08:00']] } }, []],
  ])('finds in %j that %j', (windows, problems) => {
    expect(
      validateCalendar({ id: 'x', timeZone: 'Asia/Shanghai', ...windows }),
    ).toEqual(problems);
  });

  it('refuses windows of a calendar that is always open', () => {
    expect(
      validateCalendar({ ...always, weekly: { mon: [['09:00', '18:00']] } }),
    ).toEqual(['a calendar that is always open has no windows of its own']);
  });

  it('reports a calendar that never opens', () => {
    const problem = ['the calendar has no open window'];
    const shut = { id: 'shut', timeZone: 'Etc/UTC' };
    expect(validateCalendar(shut)).toEqual(problem);
    expect(
      validateCalendar({ ...shut, weekly: { mon: [] }, exceptions: {} }),
    ).toEqual(problem);
  });
});
