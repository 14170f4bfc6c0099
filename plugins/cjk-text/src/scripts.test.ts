import { hasHan, isCjk } from './scripts';

describe('scripts', () => {
  it.each([
    ['泵', true, true],
    ['𰻞', true, true],
    ['㐀', true, true],
    ['豈', true, true],
    ['〇', true, true],
    ['々', true, true],
    ['ひ', false, true],
    ['カ', false, true],
    ['ー', false, true],
    ['한', false, true],
    ['ㄅ', false, true],
    ['a', false, false],
    ['7', false, false],
    ['。', false, false],
    ['', false, false],
  ])(
    '%p: Chinese %p, without spaces %p',
    (text, isChinese, isWithoutSpaces) => {
      expect(hasHan(text)).toBe(isChinese);
      expect(isCjk(text)).toBe(isWithoutSpaces);
    },
  );
});
