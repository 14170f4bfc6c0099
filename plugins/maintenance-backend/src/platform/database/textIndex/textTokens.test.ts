import { searchTerms, textTokens } from './textTokens';

/** Whether a text is found by a search, as both dialects decide it. */
function isFound(text: string, query: string): boolean {
  const tokens = textTokens([text]);
  return searchTerms(query).every(({ token, prefix }) =>
    tokens.some(t => (prefix ? t.startsWith(token) : t === token)),
  );
}

describe('textTokens', () => {
  it('parts Latin words and codes, and pairs the characters of Chinese runs', () => {
    expect(textTokens(['变频器 OC1 报警', 'E-203'])).toEqual([
      '变频',
      '频器',
      '器',
      'oc1',
      '报警',
      '警',
      'e',
      '203',
    ]);
  });

  it('parts a code from the Chinese it is glued to', () => {
    expect(textTokens(['代码OC1过流'])).toEqual([
      '代码',
      '码',
      'oc1',
      '过流',
      '流',
    ]);
  });

  it('takes full-width and upper-case letters for what they mean', () => {
    expect(textTokens(['ＲＨ２２８８Ｈ　Ｖ５'])).toEqual(['rh2288h', 'v5']);
  });

  it('leaves out texts that are missing and cuts endless words', () => {
    expect(textTokens([undefined, 'x'.repeat(5000)])).toEqual(['x'.repeat(64)]);
  });
});

describe('searchTerms', () => {
  it.each([
    ['控制变频器过流', '变频器'],
    ['控制变频器过流', '频器过'],
    ['水泵', '泵'],
    ['泵房', '泵'],
    ['代码OC1', 'oc1'],
    ['2102312CJN10K8000123', '2102312'],
    ['2102312CJN10K8000123 电源故障', '2102312cjn 电源'],
    ['2102312CJN10K8000123 电源故障', '故障 ２１０２３１２'],
    ['Fehler E-203', 'E-203'],
    ['Dell 2102312CJN10', '2102312 dell'],
    ['Fan failed', 'failed fa'],
    ['サーバー障害', 'サーバ'],
    ['R740xd', 'r740'],
  ])('finds %p by %p', (text, query) => {
    expect(isFound(text, query)).toBe(true);
  });

  it.each([
    ['控制变频器过流', '变流器'],
    ['控制变频器过流', '过频'],
    ['2102312CJN10K8000123', '9102312'],
    ['Fan failed', 'fan disk'],
    ['Fan failed', 'f'],
    ['Fan failed', 'fa failed'],
  ])('does not find %p by %p', (text, query) => {
    expect(isFound(text, query)).toBe(false);
  });

  it('asks for nothing where there is no letter or digit', () => {
    expect(searchTerms(" '&| -- ")).toEqual([]);
  });
});
