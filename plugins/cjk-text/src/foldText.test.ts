import { foldText, foldToLetters, foldWidth } from './foldText';

describe('folding', () => {
  it.each([
    ['ＳＮ１２３', 'sn123', 'SN123', 'sn123'],
    ['Ｓｎ－１２３', 'sn-123', 'Sn-123', 'sn123'],
    ['ﾊﾞｯﾃﾘ', 'バッテリ', 'バッテリ', 'バッテリ'],
    ['５㎏ Ⅲ级', '5kg iii级', '5kg III级', '5kgiii级'],
    ['機房　Ａ／Ｂ', '機房 a/b', '機房 A/B', '機房ab'],
    ['cafe\u0301', 'caf\u00e9', 'caf\u00e9', 'caf\u00e9'],
    ['－。！', '-。!', '-。!', ''],
  ])('of %p', (text, folded, width, letters) => {
    expect(foldText(text)).toBe(folded);
    expect(foldWidth(text)).toBe(width);
    expect(foldToLetters(text)).toBe(letters);
  });
});
