import { readHolidayText } from './readHolidayText';

describe('readHolidayText', () => {
  it('reads dates and ranges line by line', () => {
    expect(
      readHolidayText(
        [
          '2026-12-31',
          '2027/1/1, 2027.1.2',
          '2027-02-05 ~ 2027-02-07',
          '2027-01-03 work',
          'Spring Festival',
          '2027-02-30',
          '',
        ].join('\r\n'),
        2027,
      ),
    ).toEqual({
      holidays: [
        '2026-12-31',
        '2027-01-01',
        '2027-01-02',
        '2027-02-05',
        '2027-02-06',
        '2027-02-07',
      ],
      makeUpWorkdays: ['2027-01-03'],
      notUnderstood: ['Spring Festival', '2027-02-30'],
    });
  });

  it('reads an announcement', () => {
    const { holidays, makeUpWorkdays, notUnderstood } = readHolidayText(
      '一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。\n' +
        '二、国庆节：2027年10月1日（星期五）至10月7日放假调休，9月26日（周日）、10月9日（周六）上班。',
      2027,
    );
    expect(holidays).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
      ...[1, 2, 3, 4, 5, 6, 7].map(day => `2027-10-0${day}`),
    ]);
    expect(makeUpWorkdays).toEqual(['2027-09-26', '2027-10-09']);
    expect(notUnderstood).toEqual([]);
  });

  it('reads the events of an ICS file, whose end is the day after', () => {
    const event = (from: string, to: string, summary: string) =>
      [
        'BEGIN:VEVENT',
        `DTSTART;VALUE=DATE:${from}`,
        `DTEND;VALUE=DATE:${to}`,
        `SUMMARY:${summary}`,
        'END:VEVENT',
      ].join('\r\n');
    expect(
      readHolidayText(
        [
          'BEGIN:VCALENDAR',
          event('20271001', '20271003', '国庆节 放假'),
          event('20271009', '20271010', '国庆节 补\r\n 班'),
          event('someday', 'never', 'No date'),
          'END:VCALENDAR',
        ].join('\r\n'),
        2027,
      ),
    ).toEqual({
      holidays: ['2027-10-01', '2027-10-02'],
      makeUpWorkdays: ['2027-10-09'],
      notUnderstood: ['No date'],
    });
  });

  it('takes no range that is longer than any holiday, or runs backwards', () => {
    const { holidays, notUnderstood } = readHolidayText(
      '2027-01-01 to 2027-12-31\n2027-10-07 - 2027-10-01',
      2027,
    );
    expect(holidays).toEqual([]);
    expect(notUnderstood).toHaveLength(2);
  });
});
