import { slugify, uniqueAnchor } from './slugify';

describe('slugify', () => {
  it.each([
    ['Power supply', 'power-supply'],
    ['  Spaces   and -- hyphens ', 'spaces-and-hyphens'],
    ['snake_case stays', 'snake_case-stays'],
    ['R&D: what/where?', 'rd-whatwhere'],
    ['Žlutý kůň', 'zluty-kun'],
    ['1. 现象', '1'],
    ['更换 PSU 模块', 'psu'],
    ['ＡＢＣ（全角）', 'abc'],
    ['温度 ≥ 40℃', '40c'],
    ['现象', ''],
    ['- 连字符', '-'],
  ])('makes of %p what Python-Markdown makes: %p', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});

describe('uniqueAnchor', () => {
  it('counts where a name is taken, and where none is left', () => {
    const used = new Set<string>();
    const slugs = ['a', 'a', 'a', '', '', 'step_1', 'step_1', 'a_1'];

    expect(slugs.map(slug => uniqueAnchor(slug, used))).toEqual([
      'a',
      'a_1',
      'a_2',
      '_1',
      '_2',
      'step_1',
      'step_2',
      'a_3',
    ]);
  });
});
