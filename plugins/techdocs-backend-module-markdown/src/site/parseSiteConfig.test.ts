import { parseSiteConfig } from './parseSiteConfig';

function parse(...lines: string[]) {
  return parseSiteConfig(lines.join('\n'), 'mkdocs.yml', 'The entity');
}

describe('parseSiteConfig', () => {
  it('has defaults for everything', () => {
    expect(parse('')).toEqual({
      config: {
        file: 'mkdocs.yml',
        name: 'The entity',
        description: '',
        docsDir: 'docs',
        language: 'en',
        permalinks: true,
        tocDepth: 6,
      },
      problems: [],
    });
  });

  it('reads what mkdocs calls it, and ignores the rest', () => {
    const { config, problems } = parse(
      'site_name: 知识库',
      'site_description: 案例',
      'docs_dir: ./content/',
      'theme: { name: material, palette: { primary: teal } }',
      'plugins: [techdocs-core]',
      'extra_javascript: [https://example.com/x.js]',
      'markdown_extensions:',
      '  - admonition',
      '  - toc: { permalink: false, toc_depth: 2-3 }',
      'repo_url: https://github.com/weibao/kb',
      'edit_uri: edit/main/docs',
    );
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      name: '知识库',
      description: '案例',
      docsDir: 'content',
      permalinks: false,
      tocDepth: 3,
      editBaseUrl: 'https://github.com/weibao/kb/edit/main/docs/',
    });
  });

  it('is fine with tags of Python', () => {
    const { config, problems } = parse(
      'site_name: Docs',
      'markdown_extensions:',
      '  - pymdownx.emoji:',
      '      emoji_index: !!python/name:materialx.emoji.twemoji',
      '  - toc:',
      '      slugify: !!python/object/apply:pymdownx.slugs.slugify',
      '        kwds: { case: lower }',
      '      permalink: true',
      'site_url: !ENV SITE_URL',
    );
    expect(problems).toEqual([]);
    expect(config.name).toBe('Docs');
  });

  it('reads a navigation, with the lines of its entries', () => {
    const { config } = parse(
      'nav:',
      '  - index.md',
      '  - 案例:',
      '      - E-203: cases/e-203.md',
      '      - cases/fan.md',
      '  - 外部: https://example.com',
    );
    expect(config.navigation).toEqual([
      { target: 'index.md', line: 2 },
      {
        title: '案例',
        line: 3,
        children: [
          { title: 'E-203', target: 'cases/e-203.md', line: 4 },
          { target: 'cases/fan.md', line: 5 },
        ],
      },
      { title: '外部', target: 'https://example.com', line: 6 },
    ]);
  });

  it.each([
    ['theme: { language: zh }', 'zh'],
    ['theme: { language: zh-TW }', 'zh'],
    ['theme: { locale: zh_CN }', 'zh'],
    ['site_name: 知识库', 'zh'],
    ['{ site_name: 知识库, theme: { language: en } }', 'en'],
    ['theme: readthedocs', 'en'],
  ])('takes the language from %s: %s', (yaml, language) => {
    expect(parse(yaml).config.language).toBe(language);
  });

  it('says what is wrong and goes on without it', () => {
    const { config, problems } = parse(
      'site_name: [a]',
      'nav: index.md',
      'markdown_extensions: { toc: { toc_depth: 9 } }',
      'docs_dir: content',
    );
    expect(config).toMatchObject({
      name: 'The entity',
      docsDir: 'content',
      tocDepth: 6,
    });
    expect(config.navigation).toBeUndefined();
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
      [1, 'configuration-text'],
      [2, 'configuration-list'],
      [3, 'configuration-number'],
    ]);
  });

  it.each([
    ['broken', 'site_name: a\nnav: [\n', 3],
    ['a list', '- a\n- b\n', 1],
    ['a bomb', bomb(), 1],
  ])('goes on without a file that is %s', (_, yaml, line) => {
    const { config, problems } = parse(yaml);
    expect(config.docsDir).toBe('docs');
    expect(problems).toMatchObject([
      { line, kind: 'configuration-unreadable' },
    ]);
  });

  it('does not quote a file that cannot be read', () => {
    const { problems } = parse('password: hunter2', '  : ][');
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});

/** Aliases of aliases: 10^7 entries. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 7; i++) {
    const aliases = Array.from({ length: 10 }, () => `*a${i - 1}`);
    lines.push(`a${i}: &a${i} [${aliases.join(', ')}]`);
  }
  return lines.join('\n');
}
