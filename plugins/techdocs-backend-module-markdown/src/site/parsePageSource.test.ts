import { parsePageSource } from './parsePageSource';

function parse(text: string) {
  return parsePageSource(text, 'docs/page.md');
}

describe('parsePageSource', () => {
  it('takes a page without front matter as it is', () => {
    expect(parse('# 标题\n')).toEqual({
      source: { tags: [], draft: false, body: '# 标题\n', bodyLine: 1 },
      problems: [],
    });
  });

  it('reads title, description, tags and status', () => {
    const { source, problems } = parse(
      '---\ntitle: 标题\ndescription: 说明\ntags: [a, 2]\nstatus: draft\nseverity: II\n---\n\n正文\n',
    );
    expect(problems).toEqual([]);
    expect(source).toEqual({
      title: '标题',
      description: '说明',
      tags: ['a', '2'],
      draft: true,
      body: '\n正文\n',
      bodyLine: 8,
    });
  });

  it('takes Windows line ends, a byte order mark and an end of dots', () => {
    const { source } = parse('\uFEFF---\r\ntitle: 标题\r\n...\r\n正文\r\n');
    expect(source).toMatchObject({
      title: '标题',
      body: '正文\n',
      bodyLine: 4,
    });
  });

  it('takes a rule at the beginning for a rule', () => {
    expect(parse('---\n\ntext\n')).toMatchObject({
      source: { bodyLine: 1 },
      problems: [],
    });
  });

  it.each([
    ['title: [broken\n', 3, 'front-matter-invalid'],
    ['- a\n- b\n', 2, 'front-matter-invalid'],
    ['a: 1\ntitle: [x]\n', 3, 'front-matter-text'],
    ['a: 1\n\ntags: {x: 1}\n', 4, 'front-matter-list'],
  ])(
    'says on which line %j is wrong, and keeps the text',
    (yaml, line, kind) => {
      const { source, problems } = parse(`---\n${yaml}---\ntext\n`);
      expect(problems).toMatchObject([{ file: 'docs/page.md', line, kind }]);
      expect(source).toMatchObject({ tags: [], body: 'text\n' });
    },
  );

  it('shows front matter without an end as text', () => {
    const { source, problems } = parse('---\ntitle: x\n\ntext\n');
    expect(problems).toMatchObject([
      { line: 1, kind: 'front-matter-unclosed' },
    ]);
    expect(source.body).toContain('title: x');
  });
});
