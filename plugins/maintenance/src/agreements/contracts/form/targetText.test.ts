import { formatTarget, parseTarget } from './targetText';

describe('parseTarget', () => {
  it.each([
    ['20', 20],
    ['20 min', 20],
    ['2h', 120],
    ['1h 30m', 90],
    ['1.5 h', 90],
    ['3d', 4320],
    ['20 分钟', 20],
    ['2小时', 120],
    ['3 天', 4320],
    ['２ｈ', 120],
  ])('reads %s', (text, minutes) => {
    expect(parseTarget(text)).toBe(minutes);
  });

  it('takes an empty text for no target', () => {
    expect(parseTarget('  ')).toBeUndefined();
  });

  it.each(['soon', '2x', '-5', '0', '1.3', '2h soon', '400d'])(
    'does not read %s',
    text => {
      expect(parseTarget(text)).toBeNaN();
    },
  );
});

describe('formatTarget', () => {
  it.each([20, 60, 90, 4320])('is read back as %d minutes', minutes => {
    expect(parseTarget(formatTarget(minutes))).toBe(minutes);
  });

  it('keeps hours of service time as hours', () => {
    expect(formatTarget(4320)).toBe('72h');
  });

  it('is empty without a target', () => {
    expect(formatTarget(undefined)).toBe('');
  });
});
