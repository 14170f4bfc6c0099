import {
  NavigationNode,
  navigationFromConfig,
  navigationFromTree,
} from './Navigation';
import { pageTitle } from './pageTitle';
import { planPages } from './planPages';

function pagesOf(...paths: string[]) {
  return planPages(
    paths.map(path => ({ path, absolutePath: `/${path}` })),
    'docs',
  ).pages;
}

/** `title: path`, nested as in mkdocs.yml. */
function outline(nodes: NavigationNode[]): unknown[] {
  return nodes.map(node => {
    if (node.kind === 'section') {
      return { [node.title]: outline(node.children) };
    }
    if (node.kind === 'link') return { [node.title]: node.href };
    const { path } = node.page.source;
    return node.title ? { [node.title]: path } : path;
  });
}

describe('navigationFromConfig', () => {
  it('is the one of mkdocs.yml', () => {
    const { navigation, problems } = navigationFromConfig(
      [
        { target: 'index.md' },
        {
          title: '案例',
          children: [{ title: '风扇', target: './cases/fan.md' }],
        },
        { title: '厂商', target: 'https://example.com' },
        { target: 'https://example.org' },
      ],
      pagesOf('index.md', 'cases/fan.md', 'unlisted.md'),
      'mkdocs.yml',
    );
    expect(problems).toEqual([]);
    expect(outline(navigation)).toEqual([
      'index.md',
      { 案例: [{ 风扇: 'cases/fan.md' }] },
      { 厂商: 'https://example.com' },
      { 'https://example.org': 'https://example.org' },
    ]);
  });

  it('reports what is no page and no address', () => {
    const targets = [
      'none.md',
      '',
      '../secret.md',
      '/etc/passwd',
      // eslint-disable-next-line no-script-url
      'javascript:alert(1)',
    ];
    const { navigation, problems } = navigationFromConfig(
      targets.map((target, index) => ({ target, line: index + 2 })),
      pagesOf('index.md'),
      'mkdocs.yml',
    );
    expect(navigation).toEqual([]);
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'navigation-target-missing'],
      [3, 'navigation-target-missing'],
      [4, 'navigation-target-missing'],
      [5, 'navigation-target-refused'],
      [6, 'navigation-target-refused'],
    ]);
  });
});

describe('navigationFromTree', () => {
  it('has a section for every folder', () => {
    const pages = pagesOf(
      'index.md',
      'about.md',
      'fault-cases/index.md',
      'fault-cases/RAID_sets/disk.md',
      '指南/a.md',
    );
    expect(outline(navigationFromTree(pages))).toEqual([
      'index.md',
      'about.md',
      {
        'Fault cases': [
          'fault-cases/index.md',
          { 'RAID sets': ['fault-cases/RAID_sets/disk.md'] },
        ],
      },
      { 指南: ['指南/a.md'] },
    ]);
  });
});

describe('pageTitle', () => {
  const [start, supply, raid] = pagesOf(
    'index.md',
    'power-supply.md',
    'RAID.md',
  );

  it('is the first that there is', () => {
    expect(pageTitle(supply, 'navigation', 'front matter', 'heading')).toBe(
      'navigation',
    );
    expect(pageTitle(supply, undefined, undefined, 'heading')).toBe('heading');
  });

  it('is made of the file name otherwise', () => {
    expect(pageTitle(supply)).toBe('Power supply');
    expect(pageTitle(raid)).toBe('RAID');
    expect(pageTitle(start)).toBe('Home');
  });
});
