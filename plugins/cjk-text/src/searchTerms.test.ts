import { searchTerms } from './searchTerms';
import { textTokens } from './tokenize';

/** Whether a text is found by a search, as every index decides it. */
function isFound(text: string, query: string): boolean {
  const tokens = textTokens([text]);
  return searchTerms(query).every(alternatives =>
    alternatives.some(patterns =>
      patterns.every(({ token, prefix }) =>
        tokens.some(t => (prefix ? t.startsWith(token) : t === token)),
      ),
    ),
  );
}

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
    ['硬盘离线，无其他故障', '硬盘故障'],
    ['Fehler E203', 'E-203'],
    ['Fehler E-203', 'e203'],
    ['Fehler E 203', 'e203'],
    ['SN-2102-0042', 'ＳＮ－２１０２'],
    ['SN-2102-0042', 'sn-2102-0042 '],
    ['三〇一机房', '〇一'],
    ['佐々木', '々'],
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
    ['硬盘离线', '硬盘故障'],
    ['E-1203', 'e203'],
    ['V 52', 'v5'],
  ])('does not find %p by %p', (text, query) => {
    expect(isFound(text, query)).toBe(false);
  });

  it('asks once for what is typed twice', () => {
    expect(searchTerms('风扇 风扇')).toHaveLength(1);
  });

  it('asks for nothing where there is no letter or digit', () => {
    expect(searchTerms(" '&| -- ")).toEqual([]);
  });
});
