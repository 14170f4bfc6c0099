import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exampleSite } from './__testUtils__/exampleSite';
import { generate } from './__testUtils__/generate';

const KNOWLEDGE_BASE = resolve(__dirname, '../../../knowledge-base');

// Skipped, and shown as such, where mkdocs is not installed.
const withMkdocs = isInstalled('mkdocs') ? describe : describe.skip;

withMkdocs('the same sources through mkdocs', () => {
  const directory = createMockDirectory();

  /** @returns pages by address, as both build them */
  async function compare(inputDir: string): Promise<Record<string, BuiltPage>> {
    const ours = directory.resolve('ours');
    const theirs = directory.resolve('theirs');
    directory.addContent({ ours: {}, theirs: {} });
    await generate({ inputDir, outputDir: ours });
    execFileSync('mkdocs', ['build', '--quiet', '--site-dir', theirs], {
      cwd: inputDir,
      stdio: 'ignore',
    });

    expect(readSite(ours)).toEqual(readSite(theirs));
    return readSite(theirs);
  }

  it.each<[string, (site: typeof exampleSite) => object]>([
    ['with a navigation', site => site],
    [
      'without a navigation',
      site => ({
        ...site,
        'mkdocs.yml': site['mkdocs.yml'].replace(/^nav:\n(?: .*\n)*/m, ''),
      }),
    ],
  ])('gives the same pages, titles and anchors %s', async (_, sources) => {
    directory.setContent({ site: sources(exampleSite) as never });

    const pages = await compare(directory.resolve('site'));
    expect(Object.keys(pages)).toHaveLength(9);
    expect(pages['cases/server/psu/']).toMatchObject({
      anchors: [
        '_1',
        '1',
        '2',
        '1_1',
        'level-four',
        '_2',
        'chosen',
        'chosen_1',
      ],
    });
  });

  it('gives the same knowledge base', async () => {
    directory.setContent({});
    const pages = await compare(KNOWLEDGE_BASE);
    expect(Object.keys(pages).length).toBeGreaterThan(10);
  });
});

/** A page as far as it must be the same. */
interface BuiltPage {
  title: string;
  anchors: string[];
  /** What search is told of its headings. */
  sections: string[];
}

function readSite(folder: string): Record<string, BuiltPage> {
  const index: { docs: { location: string; title: string }[] } = JSON.parse(
    readFileSync(join(folder, 'search/search_index.json'), 'utf8'),
  );
  const entries = index.docs.map(({ location, title }) => {
    const [url, anchor] = decodeURIComponent(location).split('#');
    // TechDocs reads titles as HTML, and so does mkdocs write those of headings.
    return { url, anchor, title: title.replaceAll('&amp;', '&') };
  });
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => /(?:^|\/)index\.html$/.test(file))
      .map(file => {
        const url = file.replace(/index\.html$/, '');
        const ofPage = entries.filter(entry => entry.url === url);
        const markup = readFileSync(join(folder, file), 'utf8');
        const headings = markup.matchAll(/<h[1-6] id="([^"]*)"/g);
        return [
          url,
          {
            title: ofPage.find(({ anchor }) => !anchor)?.title ?? '',
            anchors: [...headings].map(([, anchor]) => anchor),
            sections: ofPage
              .filter(({ anchor }) => anchor)
              .map(({ anchor, title }) => `#${anchor} ${title}`),
          },
        ];
      }),
  );
}

function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
