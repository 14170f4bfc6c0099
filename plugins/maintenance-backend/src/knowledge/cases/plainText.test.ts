import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    ['headings', '## 处理\n\n查型号：', '处理\n查型号：'],
    ['emphasis', '只有 **SAS 固态硬盘**会中招', '只有 SAS 固态硬盘会中招'],
    ['code', '看 `er_enc_in` 是否增长', '看 er_enc_in 是否增长'],
    [
      'items',
      '- 第一\n* 第二\n- [ ] 核对备份\n- [x] 升级',
      '第一\n第二\n核对备份\n升级',
    ],
    ['quotes', '> 公告原文', '公告原文'],
    [
      'targets of links',
      '见[40 000 小时案例](sandisk.md)和 ![曲线](../assets/a.svg)',
      '见40 000 小时案例和 曲线',
    ],
    [
      'rules of tables',
      '| 小时数 | 硬盘 |\n| --- | :---: |\n| 32768 | HPE SAS，< HPD8 |',
      '小时数 · 硬盘\n32768 · HPE SAS，< HPD8',
    ],
    [
      'admonitions',
      '!!! danger "不要做的事"\n\n    - 不要整批断电',
      '"不要做的事"\n不要整批断电',
    ],
  ])('drops the marks of %s', (_, markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it('keeps commands as they are', () => {
    expect(
      plainText(
        '```bash\n# 阵列卡\nshow | grep -E "a|b" **x**\n```\n\n然后 **重启**',
      ),
    ).toBe('# 阵列卡\nshow | grep -E "a|b" **x**\n然后 重启');
  });

  it('keeps numbers of steps, signs and names with underscores', () => {
    const text = '1. 温度 > 80 °C\n3 * 4 - 2 与 mac_flap_x';
    expect(plainText(text)).toBe(text);
  });
});
