import { parseTerm } from './parseTerm';

const pair = (term: string) => ({ sequence: [term] });
const begun = (...sequence: string[]) => ({ sequence, prefix: true });

describe('parseTerm', () => {
  describe('what every result holds', () => {
    it.each([
      ['a Chinese word', '变频器', { all: [pair('变频'), pair('频器')] }],
      ['a word of two characters', '轴承', pair('轴承')],
      [
        'two words in one run',
        '硬盘故障',
        { all: [pair('硬盘'), pair('故障')] },
      ],
      [
        'a run whose inner characters belong to either neighbour',
        '变频器过流',
        {
          all: [
            pair('变频'),
            { any: [pair('频器'), pair('器过')] },
            pair('过流'),
          ],
        },
      ],
      ['one character, which begins a pair', '泵', begun('泵')],
      ['a character beside something else', '第3块', begun('第', '3', '块')],
      [
        'a code glued to Chinese',
        '代码OC1',
        { all: [pair('代码'), begun('oc1')] },
      ],
      [
        'an English word, stemmed or begun',
        'batteries',
        { any: [pair('batteri'), begun('batteries')] },
      ],
      [
        'a code with a hyphen, with or without it',
        'E-203',
        { any: [begun('e203'), { sequence: ['e', '203'] }] },
      ],
      ['an address, which may go on', '192.168', begun('192', '168')],
      ['all words', '轴承 UPS', { all: [pair('轴承'), begun('ups')] }],
      ['no stop words', 'the UPS', begun('ups')],
      ['stop words if there is nothing else', 'the', begun('the')],
      ['no question words', '如何更换', pair('更换')],
      [
        'no 的 between words',
        'UPS的电池',
        { all: [begun('ups'), pair('电池')] },
      ],
      ['的 within words', '目的', pair('目的')],
      ['no ends of contractions', "UPS's", begun('ups')],
      [
        'words parted by punctuation on their own',
        '机房、泵',
        { all: [pair('机房'), begun('泵')] },
      ],
    ])('%s: %s', (_, term, matches) => {
      expect(parseTerm(term)?.matches).toEqual(matches);
    });
  });

  describe('what the best results hold', () => {
    it('English words side by side', () => {
      expect(parseTerm('power supply')?.exact).toEqual({
        sequence: ['power', 'suppli'],
      });
    });

    it('Chinese runs whole, spaces beside them being no distance', () => {
      expect(parseTerm('变频器 代码OC1')?.exact).toEqual({
        all: [
          { sequence: ['变频', '频器'] },
          { sequence: ['代码', '码', 'oc1'] },
        ],
      });
    });

    it('question words and stop words too', () => {
      expect(parseTerm('the UPS如何')?.exact).toEqual({
        sequence: ['the', 'ups', '如何'],
      });
    });
  });

  it.each(['', '   ', '!!!', '。', '🔥'])('finds nothing in "%s"', term => {
    expect(parseTerm(term)).toBeUndefined();
  });

  it('reads the beginning of what is very long', () => {
    expect(parseTerm(`轴承 ${'x'.repeat(1000)}`)).toBeDefined();
    expect(parseTerm(`${' '.repeat(1000)}轴承`)).toBeUndefined();
  });
});
