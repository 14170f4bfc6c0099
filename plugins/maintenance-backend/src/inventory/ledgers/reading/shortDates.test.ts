import { findDateOrder, onlyDay, readShortDate } from './shortDates';

describe('readShortDate', () => {
  it.each([
    ['24.3.5', '2024-03-05'],
    ['12/31/2027', '2027-12-31'],
    ['31/12/2027', '2027-12-31'],
    ['5/5/2023', '2023-05-05'],
    ['99-12-31', '1999-12-31'],
  ])('reads %s, which means one day', (text, day) => {
    expect(onlyDay(readShortDate(text)!)).toBe(day);
  });

  it('tells every way in which a date may be read', () => {
    expect([...readShortDate('05/01/23')!]).toEqual([
      ['ymd', '2005-01-23'],
      ['dmy', '2023-01-05'],
      ['mdy', '2023-05-01'],
    ]);
    expect([...readShortDate('5/1/2023')!]).toEqual([
      ['dmy', '2023-01-05'],
      ['mdy', '2023-05-01'],
    ]);
  });

  it('leaves other dates alone', () => {
    expect(readShortDate('2023-05-01')).toBeUndefined();
    expect(readShortDate('1-Mar')).toBeUndefined();
  });
});

describe('findDateOrder', () => {
  const orderOf = (...dates: string[]) =>
    findDateOrder(dates.map(date => readShortDate(date)!));

  it('goes by the dates that can be read in one way only', () => {
    expect(orderOf('5/1/2023', '12/31/2027')).toEqual({ dateOrder: 'mdy' });
    expect(orderOf('5/1/2023', '31/12/2027')).toEqual({ dateOrder: 'dmy' });
    expect(orderOf('24.03.05', '24.3.5')).toEqual({ dateOrder: 'ymd' });
  });

  it('does not ask where no date needs it', () => {
    expect(orderOf('12/31/2027', '31/12/2027')).toEqual({});
  });

  it('asks where the dates do not tell, or contradict each other', () => {
    expect(orderOf('5/1/2023', '6/2/2023')).toEqual({
      dateOrders: ['dmy', 'mdy'],
    });
    expect(orderOf('5/1/2023', '12/31/2027', '31/12/2027')).toEqual({
      dateOrders: ['dmy', 'mdy'],
    });
  });
});
