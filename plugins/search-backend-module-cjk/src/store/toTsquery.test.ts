import { toTsquery } from './toTsquery';

describe('toTsquery', () => {
  const expression = {
    all: [
      { sequence: ['变频', '频器'] },
      { any: [{ sequence: ['fail'] }, { sequence: ['oc1'], prefix: true }] },
    ],
  };

  it('requires, offers and follows', () => {
    expect(toTsquery(expression)).toBe(
      "(('变频' <-> '频器') & (('fail') | ('oc1':*)))",
    );
  });

  it('asks for a weight', () => {
    expect(toTsquery(expression, 'A')).toBe(
      "(('变频':A <-> '频器':A) & (('fail':A) | ('oc1':*A)))",
    );
  });

  it('quotes what would end a lexeme', () => {
    expect(toTsquery({ sequence: ["a'b\\"] })).toBe("('a''b\\\\')");
  });
});
