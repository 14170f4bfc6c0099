import { clusterTexts } from './clusterTexts';

const textsOf = (texts: string[], language: 'zh' | 'en' = 'zh') =>
  clusterTexts(texts, language).map(({ text, count }) => `${count} ${text}`);

describe('clusterTexts', () => {
  it('counts what is said again, the most frequent first', () => {
    expect(textsOf(['风扇停转', '硬盘亮黄灯', '硬盘亮黄灯'])).toEqual([
      '2 硬盘亮黄灯',
      '1 风扇停转',
    ]);
  });

  it('does not mind numbers, case, width, spaces and punctuation', () => {
    expect(
      textsOf([
        '3 号槽位硬盘亮黄灯',
        '12号槽位硬盘亮黄灯。',
        'ＰＳＵ１ failed',
        'psu2   Failed!',
        '3 号槽位硬盘亮黄灯',
      ]),
    ).toEqual(['3 3 号槽位硬盘亮黄灯', '2 ＰＳＵ１ failed']);
  });

  it('brings together what is nearly the same', () => {
    expect(
      textsOf([
        '硬盘运行超过四年，介质错误累积超过阈值，被阵列卡判定为预故障。',
        '硬盘运行超过五年，介质错误累积超过阈值，被阵列卡判定为预故障',
        '硬盘背板接触不良',
      ]),
    ).toEqual([
      '2 硬盘运行超过四年，介质错误累积超过阈值，被阵列卡判定为预故障。',
      '1 硬盘背板接触不良',
    ]);
  });

  it.each([
    ['电源模块 1 故障', '风扇模块 1 故障'],
    ['更换硬盘', '更换硬盘背板并升级固件'],
    ['A', 'B'],
    ['!', '?'],
  ])('tells %j from %j', (one, other) => {
    expect(textsOf([one, other])).toHaveLength(2);
  });

  it('puts texts in the language first', () => {
    const texts = ['Fan stopped', 'Fan stopped', '风扇停转'];
    expect(textsOf(texts, 'zh')).toEqual(['1 风扇停转', '2 Fan stopped']);
    expect(textsOf(texts, 'en')).toEqual(['2 Fan stopped', '1 风扇停转']);
  });

  it('leaves out what says nothing', () => {
    expect(clusterTexts(['', '  ', undefined], 'en')).toEqual([]);
  });
});
