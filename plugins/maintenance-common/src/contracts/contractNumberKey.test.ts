import { contractNumberKey } from './contractNumberKey';

describe('contractNumberKey', () => {
  it.each([
    'BT-1',
    'bt-1',
    'ＢＴ－１',
    'BT – 1',
    ' BT 1 ',
    'BT—1',
    'B\u200bT−1',
  ])('folds %p', number => {
    expect(contractNumberKey(number)).toBe('bt-1');
  });

  it.each([
    ['2026-1-11', '2026-11-1'],
    ['BT-1', 'BT1'],
    ['维保-1', '维护-1'],
  ])('tells %p and %p apart', (one, other) => {
    expect(contractNumberKey(one)).not.toBe(contractNumberKey(other));
  });
});
