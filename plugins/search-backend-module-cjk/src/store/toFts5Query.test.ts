import { toFts5Query } from './toFts5Query';

describe('toFts5Query', () => {
  const expression = {
    all: [
      { sequence: ['变频', '频器'] },
      { any: [{ sequence: ['fail'] }, { sequence: ['oc1'], prefix: true }] },
    ],
  };

  it('requires, offers and follows', () => {
    expect(toFts5Query(expression)).toBe(
      '(("变频 频器") AND (("fail") OR ("oc1" *)))',
    );
  });

  it('asks for a column', () => {
    expect(toFts5Query({ sequence: ['or'] }, 'title')).toBe('{title} : ("or")');
  });

  it('quotes what would end a phrase', () => {
    expect(toFts5Query({ sequence: ['a"b'] })).toBe('("a""b")');
  });
});
