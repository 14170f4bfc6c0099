import { createMockDirectory } from '@backstage/backend-test-utils';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHtml, removedByReader } from './__testUtils__/browser';
import { exampleSite } from './__testUtils__/exampleSite';
import { generate } from './__testUtils__/generate';

const KNOWLEDGE_BASE = resolve(__dirname, '../../../knowledge-base');

describe('MarkdownTechdocsGenerator', () => {
  const directory = createMockDirectory();
  const inputDir = directory.resolve('site');
  const outputDir = directory.resolve('out');

  async function build(site: object): Promise<string[]> {
    directory.setContent({ site: site as never, out: {} });
    return generate({ inputDir, outputDir, etag: 'abc' });
  }

  function read(file: string): string {
    return readFileSync(join(outputDir, file), 'utf8');
  }

  function page(file: string): Document {
    return parseHtml(read(file));
  }

  function textOf(element: ParentNode | null, selector: string): string[] {
    return [...(element?.querySelectorAll(selector) ?? [])].map(
      ({ textContent }) => textContent?.trim() ?? '',
    );
  }

  describe('of a site without problems', () => {
    let log: string[];

    beforeAll(async () => {
      log = await build(exampleSite);
    });

    it('says how many pages it built', () => {
      expect(log).toEqual([
        expect.stringContaining('Built 9 pages, problems: 0'),
      ]);
    });

    it('publishes pages and files at the addresses of mkdocs', () => {
      const files = readdirSync(outputDir, {
        recursive: true,
        withFileTypes: true,
      })
        .filter(entry => entry.isFile())
        .map(entry =>
          join(entry.parentPath, entry.name).slice(outputDir.length + 1),
        );
      expect(files.sort()).toEqual([
        expect.stringMatching(
          /^assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css$/,
        ),
        'cases/index.html',
        'cases/server/e-203/index.html',
        'cases/server/psu/index.html',
        'cases/风扇/index.html',
        'files/report.pdf',
        'guides/cold_start/index.html',
        'guides/index.html',
        'guides/power-cycle/index.html',
        'images/fan.png',
        'index.html',
        'search/search_index.json',
        'techdocs_metadata.json',
        'unlisted/index.html',
      ]);
      expect(JSON.parse(read('techdocs_metadata.json'))).toEqual({
        site_name: '维保知识库',
        site_description: '案例与指南',
        etag: 'abc',
        build_timestamp: expect.any(Number),
        files: expect.arrayContaining(files),
      });
    });

    it('has what the reader and its add-ons look for', () => {
      const document = page('cases/server/e-203/index.html');
      for (const selector of [
        'head > link[rel=stylesheet][href$=".min.css"]',
        '.md-header label[for="__drawer"]',
        'input#__drawer[data-md-toggle=drawer] ~ .md-container',
        '.md-container > .md-footer',
        '[data-md-component="content"] > article > h1',
        'div.md-sidebar[data-md-component="sidebar"][data-md-type="navigation"]',
        'div.md-sidebar[data-md-component="sidebar"][data-md-type="toc"]',
        '.md-sidebar .md-sidebar__scrollwrap .md-sidebar__inner',
        '.md-nav__title',
        'li.md-nav__item--active > input[type=checkbox]:checked',
        'label.md-nav__link[for="__nav_2"]',
        'pre > code.language-bash',
        'h2[id] > a.headerlink',
      ]) {
        expect([selector, document.querySelector(selector)]).not.toContain(
          null,
        );
      }
    });

    it('has nothing that the reader would remove', () => {
      // It has been told the encoding by then.
      expect(removedByReader(read('cases/server/e-203/index.html'))).toEqual([
        'META charset',
      ]);
    });

    it('shows the navigation, with the page in its place', () => {
      const document = page('cases/server/e-203/index.html');
      const navigation = document.querySelector('.md-nav--primary');
      expect(textOf(navigation, 'a, label')).toEqual([
        '维保知识库',
        '知识库',
        '案例',
        'Index',
        '电源',
        '变频器 E-203 过流',
        '风扇 FAN-01',
        '指南',
        '指南',
        'Power cycle',
        '厂商',
      ]);
      expect(
        [...navigation!.querySelectorAll('a')].map(a => a.getAttribute('href')),
      ).toEqual([
        '../../../',
        '../../',
        '../psu/',
        './',
        '../../%E9%A3%8E%E6%89%87/',
        '../../../guides/',
        '../../../guides/power-cycle/',
        'https://example.com/support',
      ]);
      expect(textOf(navigation, '.md-nav__link--active')).toEqual([
        '变频器 E-203 过流',
      ]);
      expect(textOf(document, '.md-footer__title .md-ellipsis')).toEqual([
        '电源',
        '风扇 FAN-01',
      ]);
    });

    it('shows title, tags, table of contents and that a page is a draft', () => {
      const document = page('cases/server/e-203/index.html');
      expect(textOf(document, 'title, article > h1')).toEqual([
        '变频器 E-203 过流 - 维保知识库',
        '变频器 E-203 过流',
      ]);
      expect(textOf(document, '.md-tag')).toEqual(['变频器', '过流']);
      expect(textOf(document, '.admonition.draft')).toEqual([
        '草稿：本页尚未经过评审。',
      ]);
      expect(textOf(document, '.md-nav--secondary a')).toEqual([
        '1. 现象',
        '提示中的标题 In a note',
        '2. 原因（OC1）',
        'Ｆｕｌｌ width ＆ 半角',
        'Setext heading',
        'The fan is loud',
      ]);
      expect(page('guides/index.html').querySelector('.draft')).toBeNull();
    });

    it('refers to pages, files and images', () => {
      const start = page('index.html');
      expect(start.querySelector('article p a')?.getAttribute('href')).toBe(
        'cases/server/e-203/#2-oc1',
      );
      const image = page('cases/server/e-203/index.html').querySelector(
        'article img',
      );
      expect(image?.getAttribute('src')).toBe('../../../images/fan.png');
      const file = page('guides/index.html').querySelector('article p a');
      expect(file?.getAttribute('href')).toBe('../files/report.pdf');
      expect(file?.hasAttribute('download')).toBe(true);
    });

    it('tells search about pages and sections', () => {
      const { docs } = JSON.parse(read('search/search_index.json'));
      expect(docs).toContainEqual({
        location: 'cases/server/e-203/',
        title: '变频器 E-203 过流',
        text: expect.stringContaining('OC1 过流'),
        tags: ['变频器', '过流'],
      });
      expect(docs).toContainEqual({
        location: 'cases/server/e-203/#1',
        title: '1. 现象',
        text: '先断电 断开电池。',
      });
      expect(docs).toContainEqual({
        location: 'cases/%E9%A3%8E%E6%89%87/#_1',
        title: '现象',
        text: '转速低。',
      });
      const locations = docs.map(
        ({ location }: { location: string }) => location,
      );
      expect(new Set(locations).size).toBe(locations.length);
    });
  });

  it('speaks the language of the site', async () => {
    const site = (theme: string) => ({
      'mkdocs.yml': `site_name: Docs\ntheme: { language: ${theme} }\n`,
      docs: { 'index.md': '---\nstatus: draft\n---\n## A\n' },
    });
    await build(site('en'));
    expect(read('index.html')).toContain('On this page');
    expect(read('index.html')).toContain('nobody has reviewed this page yet');
    await build(site('zh'));
    expect(read('index.html')).toContain('本页目录');
  });

  it('has the name of the entity where mkdocs.yml has none', async () => {
    directory.setContent({ site: { docs: { 'index.md': 'x' } }, out: {} });
    await generate({ inputDir, outputDir, siteOptions: { name: '我的文档' } });
    expect(JSON.parse(read('techdocs_metadata.json'))).toMatchObject({
      site_name: '我的文档',
      site_description: '',
    });
  });

  it('lists the pages where nobody wrote a start page', async () => {
    const log = await build({
      docs: { 'a.md': '# 甲', b: { 'c.md': '# 丙' } },
    });
    expect(log[0]).toContain('docs: there is no index.md');
    const links = page('index.html').querySelectorAll('article li a');
    expect([...links].map(a => a.getAttribute('href'))).toEqual(['a/', 'b/c/']);
  });

  it('links to where a source can be edited', async () => {
    const editUrl = () =>
      page('故障/index.html')
        .querySelector('a[title="Edit this page"]')
        ?.getAttribute('href');
    const docs = { '故障.md': 'x' };

    await build({ docs });
    expect(editUrl()).toBeUndefined();

    await build({
      'mkdocs.yml':
        'repo_url: https://example.com/kb\nedit_uri: edit/main/docs\n',
      docs,
    });
    expect(editUrl()).toBe(
      'https://example.com/kb/edit/main/docs/%E6%95%85%E9%9A%9C.md',
    );

    directory.setContent({ site: { docs }, out: {} });
    await generate({
      inputDir,
      outputDir,
      parsedLocationAnnotation: {
        type: 'url',
        target: 'https://github.com/weibao/kb/tree/main/site',
      },
    });
    expect(editUrl()).toBe(
      'https://github.com/weibao/kb/edit/main/site/docs/%E6%95%85%E9%9A%9C.md',
    );
  });

  describe('of bad input', () => {
    const good = { 'index.md': '# 首页\n', 'good.md': '# 好的\n' };

    /** Builds; the good pages must always be there. */
    async function buildBad(docs: object, config = ''): Promise<string[]> {
      const log = await build({
        'mkdocs.yml': `site_name: 站点\n${config}`,
        docs: { ...good, ...docs },
      });
      expect(textOf(page('good/index.html'), 'article > h1')).toEqual([
        '好的¶',
      ]);
      return log.filter(line => line.startsWith('warn'));
    }

    function problemsOn(file: string): string[] {
      return textOf(page(file), 'details.problems li');
    }

    it('says which front matter is broken, and publishes the text', async () => {
      const log = await buildBad({
        'bad.md': '---\ntitle: ok\ntags: [a\n---\n\n正文\n',
      });
      expect(log).toEqual([
        expect.stringMatching(/^warn: docs\/bad\.md:4: the front matter/),
      ]);
      expect(problemsOn('bad/index.html')).toEqual([
        expect.stringMatching(/^docs\/bad\.md:4 元数据已忽略/),
      ]);
      expect(textOf(page('bad/index.html'), 'article > p')).toEqual(['正文']);
    });

    it('says which image and which link is missing', async () => {
      const log = await buildBad({
        'bad.md': '# x\n\n![图](none.png)\n\n[y](none.md) [z](good.md#none)\n',
      });
      expect(log).toEqual([
        'warn: docs/bad.md:3: none.png does not exist',
        'warn: docs/bad.md:5: none.md does not exist',
        'warn: docs/bad.md:5: good.md#none names a heading that does not exist',
      ]);
      expect(problemsOn('bad/index.html')).toHaveLength(3);
      expect(page('bad/index.html').querySelector('article img')).toBeNull();
    });

    it('shows a script as text, and says where it is', async () => {
      const log = await buildBad({
        'bad.md': '# x\n\n<script>alert(1)</script>\n',
      });
      expect(log).toEqual([
        'warn: docs/bad.md:3: <script> is HTML; it is shown as text',
      ]);
      const document = page('bad/index.html');
      expect(document.querySelector('script')).toBeNull();
      expect(textOf(document, 'article > p')).toEqual([
        '<script>alert(1)</script>',
      ]);
    });

    it('names both of two cases with one file name', async () => {
      const log = await buildBad({
        cases: { a: { 'fan.md': '# 甲' }, b: { 'fan.md': '# 乙' } },
      });
      expect(log).toEqual([
        'warn: docs/cases/a/fan.md: docs/cases/b/fan.md has the same file name; a case is known by it',
        'warn: docs/cases/b/fan.md: docs/cases/a/fan.md has the same file name; a case is known by it',
      ]);
      expect(problemsOn('cases/a/fan/index.html')).toHaveLength(1);
      expect(problemsOn('cases/b/fan/index.html')).toHaveLength(1);
    });

    it('names both of two pages with one address, on the one that is published', async () => {
      const log = await buildBad({
        'a.md': '# 第一',
        a: { 'index.md': '# 第二' },
      });
      expect(log).toHaveLength(2);
      expect(textOf(page('a/index.html'), 'article > h1')).toEqual(['第一¶']);
      expect(problemsOn('a/index.html')).toEqual([
        'docs/a.md 与 docs/a/index.md 的地址 /a/ 相同，只发布其中第一个',
      ]);
      expect(problemsOn('index.html')).toEqual([
        'docs/a/index.md 与 docs/a.md 的地址 /a/ 相同，只发布其中第一个',
      ]);
    });

    it('puts the reason in the place of a page that cannot be read', async () => {
      const log = await buildBad({
        'bad.md': Buffer.from([0x23, 0x20, 0x61, 0x0a, 0xd6, 0xd0, 0x0a]),
        'huge.md': 'x'.repeat(2_000_001),
      });
      expect(log).toEqual([
        'warn: docs/bad.md:2: the text is not UTF-8',
        'warn: docs/huge.md: is larger than 2 MB and cannot be shown as a page',
      ]);
      expect(textOf(page('bad/index.html'), '.failure p')).toEqual([
        '本页无法生成',
        'docs/bad.md:2 文本不是 UTF-8 编码',
      ]);
    });

    it('goes on without a mkdocs.yml that cannot be read', async () => {
      const log = await buildBad({}, 'nav: [\n');
      expect(log).toEqual([
        expect.stringMatching(/^warn: mkdocs\.yml:\d: is no readable YAML/),
      ]);
      expect(problemsOn('index.html')).toHaveLength(1);
      expect(problemsOn('good/index.html')).toEqual([]);
    });

    it('says which entry of the navigation leads nowhere', async () => {
      const log = await buildBad({}, 'nav:\n  - index.md\n  - X: none.md\n');
      expect(log).toEqual([
        'warn: mkdocs.yml:4: the navigation names none.md, which is no page; the entry is left out',
      ]);
    });

    it('publishes nothing from outside the documentation folder', async () => {
      directory.setContent({
        'secret.txt': 'secret',
        site: {
          'mkdocs.yml': 'site_name: S',
          'secret.txt': 'secret',
          docs: {
            'index.md': '![x](../secret.txt) [y](../mkdocs.yml)',
            'page.html': '<script>alert(1)</script>',
          },
        },
        out: {},
      });
      symlinkSync('../../secret.txt', join(inputDir, 'docs/linked.md'));
      symlinkSync('../secret.txt', join(inputDir, 'docs/linked.txt'));

      const log = await generate({ inputDir, outputDir });
      expect(log.filter(line => line.startsWith('warn'))).toEqual([
        'warn: docs/linked.md: is a symbolic link out of the documentation folder and is not published',
        'warn: docs/linked.txt: is a symbolic link out of the documentation folder and is not published',
        expect.stringContaining('docs/page.html: is not published'),
        'warn: docs/index.md:1: ../secret.txt leads out of the documentation folder',
        'warn: docs/index.md:1: ../mkdocs.yml leads out of the documentation folder',
      ]);
      const published = readdirSync(outputDir, {
        recursive: true,
        withFileTypes: true,
      }).filter(entry => entry.isFile());
      for (const { parentPath, name } of published) {
        const text = readFileSync(join(parentPath, name), 'utf8');
        expect(text).not.toMatch(/^secret|alert/);
      }
      expect(existsSync(join(outputDir, 'page.html'))).toBe(false);
    });

    it('fails without a documentation folder', async () => {
      await expect(build({ 'mkdocs.yml': 'docs_dir: none' })).rejects.toThrow(
        'There is no documentation folder none',
      );
      await expect(build({ 'mkdocs.yml': 'docs_dir: ../out' })).rejects.toThrow(
        /Relative path is not allowed/,
      );
    });

    it('escapes whatever a file or a configuration is called', async () => {
      const evil = '"><script>alert(1)</script>';
      await build({
        'mkdocs.yml': JSON.stringify({
          site_name: evil,
          site_description: evil,
          nav: [{ [evil]: [{ [evil]: 'index.md' }] }],
        }),
        docs: {
          'index.md': `---\n${JSON.stringify({
            title: evil,
            description: evil,
            tags: [evil],
          })}\n---\n[x](<${evil}.md>)\n`,
          ['"><script>alert(1)<']: { 'a.md': 'x' },
        },
      });
      const scripts = page('index.html').querySelectorAll('script');
      expect([...scripts]).toEqual([]);
      expect(page('index.html').title).toBe(evil);
    });
  });

  it('builds the knowledge base of this repository without problems', async () => {
    directory.setContent({ out: {} });
    const log = await generate({ inputDir: KNOWLEDGE_BASE, outputDir });

    expect(log.filter(line => line.startsWith('warn'))).toEqual([]);
    const { docs } = JSON.parse(read('search/search_index.json'));
    expect(
      docs.filter(({ location }: { location: string }) =>
        /^cases\/[^/]+\/$/.test(location),
      ).length,
    ).toBeGreaterThan(10);
  });
});
