import { parseDay } from './parseDay';

describe('parseDay', () => {
  it.each([
    ['2023-05-01', '2023-05-01'],
    ['2023/5/1', '2023-05-01'],
    ['2023.5.1', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['２０２３－０５－０１', '2023-05-01'],
    [' 2023 - 5 - 1 ', '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['2023-05-01 00:00:00', '2023-05-01'],
    ['2023-05-01T08:30:00Z', '2023-05-01'],
    ['2024-02-29', '2024-02-29'],
    ['24年3月5日', '2024-03-05'],
    ['24.3.5', '2024-03-05'],
    ['31-Dec-2027', '2027-12-31'],
    ['31-Dec-27', '2027-12-31'],
    ['15 January 2024', '2024-01-15'],
    ['Jan 15, 2024', '2024-01-15'],
    ['2024-Jan-15', '2024-01-15'],
    ['12/31/2027', '2027-12-31'],
    ['31.12.2027', '2027-12-31'],
    ['12/31/2027 8:30 AM', '2027-12-31'],
  ])('reads %s', (text, day) => {
    expect(parseDay({ text }, 'first-day')).toEqual({ day });
  });

  it('takes the day that a date cell holds', () => {
    const cell = { text: '2023-01-24', day: '2023-01-24' };
    expect(parseDay(cell, 'first-day')).toEqual({ day: '2023-01-24' });
  });

  it('recognises a date cell that lost its format', () => {
    expect(parseDay({ text: '44950', number: 44950 }, 'first-day')).toEqual({
      day: '2023-01-24',
    });
    expect(
      parseDay({ text: '20230501', number: 20230501 }, 'first-day'),
    ).toEqual({ day: '2023-05-01' });
  });

  it('recognises one of a workbook that counts from 1904', () => {
    expect(
      parseDay({ text: '43488', number: 43488 }, 'first-day', {
        date1904: true,
      }),
    ).toEqual({ day: '2023-01-24' });
  });

  it.each([
    ['2023.5', 'first-day', '2023-05-01'],
    ['2023年2月', 'last-day', '2023-02-28'],
    ['2024-02', 'last-day', '2024-02-29'],
    ['Feb-2024', 'last-day', '2024-02-29'],
    ['02/2024', 'last-day', '2024-02-29'],
  ] as const)('takes %s as its %s, with a warning', (text, kind, day) => {
    expect(parseDay({ text }, kind)).toEqual({
      day,
      warning: {
        code: 'month-without-day',
        message: `${text} has no day and was read as ${day}`,
      },
    });
  });

  it('does not guess whether the number 2023.1 was January or October', () => {
    const { day, error } = parseDay(
      { text: '2023.1', number: 2023.1 },
      'first-day',
    );
    expect(day).toBeUndefined();
    expect(error).toEqual({
      code: 'ambiguous-date',
      message:
        '2023.1 may be January or October of 2023; write it as YYYY-MM-DD',
    });
    expect(parseDay({ text: '2023.5', number: 2023.5 }, 'first-day').day).toBe(
      '2023-05-01',
    );
  });

  it.each(['', '-', '/', '无', 'N/A', '长期'])('takes %j as no date', text => {
    expect(parseDay({ text }, 'first-day')).toEqual({});
  });

  it.each([
    ['2026/13/40', 'There is no day 2026/13/40'],
    ['2023-02-29', 'There is no day 2023-02-29'],
    ['2023.13', 'There is no day 2023.13'],
    ['1023-05-01', '1023-05-01 is not between the years 1980 and 2100'],
    ['去年', '去年 is not a date; write it as YYYY-MM-DD'],
    ['2023', '2023 is not a date; write it as YYYY-MM-DD'],
  ])('refuses %s', (text, message) => {
    expect(parseDay({ text }, 'first-day')).toEqual({
      error: { code: 'impossible-date', message },
    });
  });

  it.each([
    ['5/1/2023', 'dmy', '2023-01-05'],
    ['5/1/2023', 'mdy', '2023-05-01'],
    ['05/01/23', 'ymd', '2005-01-23'],
  ] as const)('reads %s as %s where that is known', (text, dateOrder, day) => {
    expect(parseDay({ text }, 'first-day', { dateOrder })).toEqual({ day });
  });

  it('refuses a day that there is not in the order that is known', () => {
    expect(
      parseDay({ text: '12/31/2027' }, 'first-day', { dateOrder: 'dmy' }),
    ).toMatchObject({ error: { code: 'impossible-date' } });
  });

  it.each(['5/1/2023', '01-05-2023', '1.5.23'])(
    'does not guess the order of %s',
    text => {
      expect(parseDay({ text }, 'first-day').error?.code).toBe(
        'ambiguous-date',
      );
    },
  );
});
