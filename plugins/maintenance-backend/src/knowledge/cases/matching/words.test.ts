import { pointsOfToken, tellingTokens, wordsOf } from './words';

describe('the tokens that tell what a text is about', () => {
  it.each([
    ['2 号电源输入丢失', ['号电', '电源', '源输', '输入', '入丢', '丢失']],
    ['The fan in bay 6 has failed', ['fan', 'bay', 'failed']],
    ['E1042 at 32768 hours', ['e1042', '32768', 'hours']],
    ['盘', []],
  ])('%s', (text, tokens) => {
    expect(tellingTokens([text])).toEqual(tokens);
  });
});

describe('a token in common', () => {
  it('is worth most where one case has it, and little where all have it', () => {
    expect(pointsOfToken('quorum', 1, 500)).toBe(3);
    expect(pointsOfToken('硬盘', 1, 500)).toBe(2);
    expect(pointsOfToken('硬盘', 50, 500)).toBeLessThan(1);
    expect(pointsOfToken('硬盘', 500, 500)).toBeLessThan(0.01);
  });
});

describe('shared words', () => {
  const shared = (...tokens: string[]) =>
    new Map(tokens.map((token, i) => [token, tokens.length - i]));

  it.each<[string, Map<string, number>, string[]]>([
    [
      'RAID 电池学习周期',
      shared('raid', '电池', '学习', '周期'),
      ['RAID', '电池', '学习', '周期'],
    ],
    ['内存可纠正错误', shared('错误', '纠正'), ['错误', '纠正']],
    ['磁盘离线', shared('离线'), ['离线']],
    ['同时发生', shared('时发'), ['时发']],
    ['Fan fan FAN', shared('fan'), ['FAN']],
  ])('of %s', (text, tokens, words) => {
    expect(wordsOf(text, tokens)).toEqual(words);
  });
});
