import { foldText, foldTextWithSource } from './foldText';

describe('foldTextWithSource', () => {
  it.each(['代码ＯＣ１…', 'ﾊﾞｯﾃﾘ', '５㎏ Ⅲ级', 'İstanbul', 'cafe\u0301 é'])(
    'folds "%s" like foldText',
    source => {
      expect(foldTextWithSource(source).text).toBe(foldText(source));
    },
  );

  it('leads back to the source where folding changes lengths', () => {
    const source = '约５㎏…轴承';
    const { text, sourceRange } = foldTextWithSource(source);
    const start = text.indexOf('5kg');

    const range = sourceRange(start, start + 3);

    expect(source.slice(range.start, range.end)).toBe('５㎏');
  });

  it('widens a range that begins or ends within a character', () => {
    const source = '㎏';

    expect(foldTextWithSource(source).sourceRange(1, 2)).toEqual({
      start: 0,
      end: 1,
    });
  });
});
