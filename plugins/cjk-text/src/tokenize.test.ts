import { textTokens, tokenize } from './tokenize';

describe('tokenize', () => {
  it('takes words by their stems where it is told how', () => {
    const stem = (word: string) => word.replace(/s$/, '');

    expect(tokenize('Fans 风扇', { stem })).toEqual([
      { term: 'fan', surface: 'fans', kind: 'word', start: 0, end: 4 },
      { term: '风扇', surface: '风扇', kind: 'pair', start: 5, end: 7 },
      { term: '扇', surface: '扇', kind: 'character', start: 6, end: 7 },
    ]);
  });

  it('reads joined words one by one and as one', () => {
    expect(tokenize('E-203').map(({ term, kind }) => [term, kind])).toEqual([
      ['e', 'word'],
      ['203', 'word'],
      ['e203', 'compound'],
    ]);
  });

  it.each([
    ['三〇一', ['三〇', '〇一', '一']],
    ['佐々木', ['佐々', '々木', '木']],
    ['サーバー', ['サー', 'ーバ', 'バー', 'ー']],
    ['𰻞面', ['𰻞面', '面']],
  ])('pairs every character of %p', (text, terms) => {
    expect(tokenize(text).map(({ term }) => term)).toEqual(terms);
  });
});

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
