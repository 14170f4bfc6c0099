import { tokenize } from './tokenize';

function terms(text: string) {
  return tokenize(text).map(token => token.term);
}

describe('tokenize', () => {
  it('begins one token at every character of a Chinese run', () => {
    expect(terms('变频器')).toEqual(['变频', '频器', '器']);
    expect(terms('泵')).toEqual(['泵']);
  });

  it('ends runs at punctuation and spaces', () => {
    expect(terms('轴承，水泵。')).toEqual(['轴承', '承', '水泵', '泵']);
    expect(terms('轴 承')).toEqual(['轴', '承']);
  });

  it('parts scripts', () => {
    expect(terms('代码OC1')).toEqual(['代码', '码', 'oc1']);
    expect(terms('第3块SSD')).toEqual(['第', '3', '块', 'ssd']);
  });

  it('treats Japanese and Korean like Chinese', () => {
    expect(terms('サーバー')).toEqual(['サー', 'ーバ', 'バー', 'ー']);
    expect(terms('전원')).toEqual(['전원', '원']);
  });

  it('keeps characters beyond the first 65 536 whole', () => {
    expect(tokenize('𰻞面')).toEqual([
      { term: '𰻞面', surface: '𰻞面', kind: 'pair', start: 0, end: 3 },
      { term: '面', surface: '面', kind: 'character', start: 2, end: 3 },
    ]);
  });

  it('reads joined words one by one and as one', () => {
    expect(terms('E-203')).toEqual(['e', '203', 'e203']);
    expect(terms('WB/2026-0117')).toEqual(['wb', '2026', '0117', 'wb20260117']);
    expect(terms('power_on')).toEqual(['power', 'on', 'poweron']);
    expect(terms('E–203')).toEqual(terms('E-203'));
  });

  it('does not join what is digits alone, or long', () => {
    expect(terms('192.168.10.1')).toEqual(['192', '168', '10', '1']);
    expect(terms('/var/log/app/today/error.log')).not.toContain(
      'varlogapptodayerrorlog',
    );
  });

  it('leaves connectors at the edge of words alone', () => {
    expect(terms('-v disk. --all')).toEqual(['v', 'disk', 'all']);
  });

  it('folds width and case', () => {
    expect(terms('ＯＣ１')).toEqual(['oc1']);
    expect(terms('Ⅲ级')).toEqual(['iii', '级']);
    expect(terms('ﾊﾞｯﾃﾘ')).toEqual(terms('バッテリ'));
  });

  it('stems English words, but neither acronyms nor codes', () => {
    expect(terms('failing failures failed')).toEqual([
      'fail',
      'failur',
      'fail',
    ]);
    expect(terms('UPS SAS OC1s')).toEqual(['ups', 'sas', 'oc1s']);
    expect(tokenize('Batteries')[0]).toEqual({
      term: 'batteri',
      surface: 'batteries',
      kind: 'word',
      start: 0,
      end: 9,
    });
  });

  it('keeps words of other scripts', () => {
    expect(terms('Überspannung Привет')).toEqual(['überspannung', 'привет']);
  });

  it('limits the length of a term', () => {
    expect(terms('x'.repeat(5000))).toEqual(['x'.repeat(64)]);
  });

  it('finds nothing in punctuation, symbols and broken characters', () => {
    expect(terms('!!! 。。。 🔥 \ud83d \0')).toEqual([]);
  });
});
