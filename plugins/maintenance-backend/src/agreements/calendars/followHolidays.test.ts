import { followHolidays } from './followHolidays';

const published = {
  holidays: ['2026-10-01'],
  makeUpWorkdays: ['2026-10-10'],
  publishedUntil: 2026,
};

describe('followHolidays', () => {
  it('closes on holidays and works make-up days like a Monday', () => {
    expect(
      followHolidays(
        { weekly: { mon: [['08:30', '12:00']], fri: [['08:30', '17:00']] } },
        published,
      ),
    ).toEqual({ '2026-10-01': [], '2026-10-10': [['08:30', '12:00']] });
  });

  it('leaves make-up days closed where Mondays are', () => {
    expect(
      followHolidays({ weekly: { tue: [['08:30', '12:00']] } }, published),
    ).toEqual({ '2026-10-01': [], '2026-10-10': [] });
  });

  it("lets the calendar's own exceptions go first", () => {
    expect(
      followHolidays(
        {
          weekly: { mon: [['09:00', '18:00']] },
          exceptions: {
            '2026-10-01': [['10:00', '11:00']],
            '2026-12-31': [],
          },
        },
        published,
      ),
    ).toEqual({
      '2026-10-01': [['10:00', '11:00']],
      '2026-10-10': [['09:00', '18:00']],
      '2026-12-31': [],
    });
  });
});
