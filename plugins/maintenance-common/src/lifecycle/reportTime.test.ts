import { isReportedLongAgo } from './reportTime';

describe('isReportedLongAgo', () => {
  const now = new Date('2026-11-22T04:00:00Z');

  it.each([
    ['2026-10-23T04:00:00Z', false],
    ['2026-10-23T03:59:59Z', true],
    ['1970-01-01T00:00:00Z', true],
  ])('says of %s %s', (reportedAt, isLongAgo) => {
    expect(isReportedLongAgo(reportedAt, now)).toBe(isLongAgo);
  });
});
