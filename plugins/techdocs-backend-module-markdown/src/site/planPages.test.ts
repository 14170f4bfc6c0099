import { pageFile, relativeUrl } from './PageAddress';
import { planPages } from './planPages';

function plan(...paths: string[]) {
  const { pages, media, problems } = planPages(
    paths.map(path => ({ path, absolutePath: `/${path}` })),
    'docs',
  );
  return {
    files: pages.map(page => `${page.source.path} ${pageFile(page)}`),
    media: media.map(({ path }) => path),
    problems: problems.map(({ file, kind }) => `${file} ${kind}`),
    values: problems.map(({ values }) => values),
  };
}

describe('planPages', () => {
  it('gives every page an address that ends with a slash', () => {
    expect(
      plan('index.md', 'a.md', 'b.c.markdown', 'x/README.md', 'x/y.md'),
    ).toEqual({
      files: [
        'index.md index.html',
        'a.md a/index.html',
        'b.c.markdown b.c/index.html',
        'x/README.md x/index.html',
        'x/y.md x/y/index.html',
      ],
      media: [],
      problems: [],
      values: [],
    });
  });

  it('publishes other files as they are', () => {
    expect(plan('index.md', 'a.png', 'x/b.pdf', 'c.json').media).toEqual([
      'a.png',
      'x/b.pdf',
      'c.json',
    ]);
  });

  it('prefers index.md to README.md', () => {
    expect(plan('README.md', 'index.md', 'xREADME.md')).toMatchObject({
      files: ['index.md index.html', 'xREADME.md xREADME/index.html'],
      problems: ['docs/README.md index-and-readme'],
    });
  });

  it('reports both of two pages with one address, and publishes the first', () => {
    expect(plan('a.md', 'a/index.md')).toMatchObject({
      files: ['a.md a/index.html'],
      problems: ['docs/a.md same-address', 'docs/a/index.md same-address'],
      values: [
        { other: 'docs/a/index.md', url: '/a/' },
        { other: 'docs/a.md', url: '/a/' },
      ],
    });
  });

  it('reports cases with one file name, and publishes them all', () => {
    const paths = ['cases/a/fan.md', 'cases/b/fan.md', 'cases/b/index.md'];
    expect(plan(...paths, 'cases/a/index.md', 'other/fan.md')).toMatchObject({
      files: { length: 5 },
      problems: [
        'docs/cases/a/fan.md same-slug',
        'docs/cases/b/fan.md same-slug',
      ],
      values: [
        { other: 'docs/cases/b/fan.md' },
        { other: 'docs/cases/a/fan.md' },
      ],
    });
  });

  it('keeps HTML and the places of generated files to itself', () => {
    expect(
      plan(
        'index.md',
        'page.html',
        'x/frame.XHTML',
        'techdocs_metadata.json',
        'techdocs_metadata.json.md',
        'search/search_index.json',
        'assets/stylesheets/main.0a1b2c3d.min.css',
        'search',
        'a',
        'a.md',
      ),
    ).toMatchObject({
      files: ['index.md index.html', 'a.md a/index.html'],
      media: [],
      problems: [
        'docs/techdocs_metadata.json.md reserved-path',
        'docs/page.html html-file',
        'docs/x/frame.XHTML html-file',
        'docs/techdocs_metadata.json reserved-path',
        'docs/search/search_index.json reserved-path',
        'docs/assets/stylesheets/main.0a1b2c3d.min.css reserved-path',
        'docs/search reserved-path',
        'docs/a reserved-path',
      ],
    });
  });
});

describe('relativeUrl', () => {
  it.each([
    ['', '', './'],
    ['', 'cases/a/', 'cases/a/'],
    ['cases/a/', '', '../../'],
    ['cases/a/', 'cases/a/', './'],
    ['cases/a/', 'cases/b/', '../b/'],
    ['cases/a/', 'cases/', '../'],
    ['cases/', 'cases/a/', 'a/'],
    ['a/', 'b/x y.png', '../b/x%20y.png'],
    ['故障/', '故障/风扇/', '%E9%A3%8E%E6%89%87/'],
  ])('from %p to %p is %p', (from, to, url) => {
    expect(relativeUrl(from, to)).toBe(url);
  });
});
