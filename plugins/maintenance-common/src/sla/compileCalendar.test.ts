import { compileCalendar } from './compileCalendar';
import { always, businessHours, daily } from './__testUtils__/calendars';

describe('compileCalendar', () => {
  it('lays out a content once, whatever object brings it', () => {
    const compiled = compileCalendar(businessHours);
    expect(compileCalendar(businessHours)).toBe(compiled);
    expect(
      compileCalendar({
        ...JSON.parse(JSON.stringify(businessHours)),
        id: 'x',
      }),
    ).toBe(compiled);
    expect(compileCalendar(always)).not.toBe(compiled);
  });

  it('tells calendars apart that differ only in their zone', () => {
    expect(compileCalendar(daily('Asia/Tokyo', ['09:00', '10:00']))).not.toBe(
      compileCalendar(daily('Asia/Seoul', ['09:00', '10:00'])),
    );
  });

  it('forgets the least recently used content', () => {
    const first = daily('Asia/Macau', ['09:00', '10:00']);
    const compiled = compileCalendar({ ...first });
    for (let minute = 10; minute < 60; minute++) {
      compileCalendar(daily('Asia/Macau', ['09:00', `10:${minute}`]));
    }
    expect(compileCalendar({ ...first })).toBe(compiled);
    for (let minute = 10; minute < 60; minute++) {
      compileCalendar(daily('Asia/Macau', ['09:00', `11:${minute}`]));
      compileCalendar(daily('Asia/Macau', ['09:00', `12:${minute}`]));
      compileCalendar(daily('Asia/Macau', ['09:00', `13:${minute}`]));
    }
    expect(compileCalendar({ ...first })).not.toBe(compiled);
  });
});
