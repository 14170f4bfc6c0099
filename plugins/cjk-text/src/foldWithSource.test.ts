import { foldText } from './foldText';
import { foldWithSource } from './foldWithSource';

describe('foldWithSource', () => {
  it.each(['代码ＯＣ１…', 'ﾊﾞｯﾃﾘ', '５㎏ Ⅲ级', 'İstanbul', 'cafe\u0301 é'])(
    'folds "%s" like foldText',
    source => {
      expect(foldWithSource(source).text).toBe(foldText(source));
    },
  );

  it('leads back to the source where folding changes lengths', () => {
    const source = '约５㎏…轴承';
    const { text, sourceRange } = foldWithSource(source);
    const start = text.indexOf('5kg');

    const range = sourceRange({ start, end: start + 3 });

    expect(source.slice(range.start, range.end)).toBe('５㎏');
  });

  it('widens a range that begins or ends within a character', () => {
    const source = '㎏';

    expect(foldWithSource(source).sourceRange({ start: 1, end: 2 })).toEqual({
      start: 0,
      end: 1,
    });
  });

  it('folds in another way, and leads back to what left nothing too', () => {
    const { text, sourceRange } = foldWithSource(
      '-A--b-',
      (character, before) =>
        character === '-' ? '' : `${before.length}${character}`,
    );

    expect(text).toBe('0A2b');
    expect(sourceRange({ start: 0, end: 2 })).toEqual({ start: 1, end: 4 });
    expect(sourceRange({ start: 2, end: 4 })).toEqual({ start: 4, end: 6 });
  });
});
