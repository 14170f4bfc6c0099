import { formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [0, '0 min'],
    [1, '1 s'],
    [1200, '20 min'],
    [1201, '20 min 1 s'],
    [4800, '1 h 20 min'],
    [7200, '2 h'],
    [-4800, '1 h 20 min'],
    [3599.6, '1 h'],
    [72 * 3600, '72 h'],
  ])('says %d seconds as "%s"', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });
});
