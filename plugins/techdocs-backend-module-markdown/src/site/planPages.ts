import { Problem } from '../problems';
import { isPage, PageAddress, pageAddress, pageFile } from './PageAddress';
import { SourceFile } from './SourceFile';

/** What becomes of the files of a documentation folder. */
export interface SitePlan {
  pages: PageAddress[];
  /** Published as they are. */
  media: SourceFile[];
  problems: Problem[];
}

const HTML_FILE = /\.x?html?$/i;
const GENERATED_FILE =
  /^(?:techdocs_metadata\.json|search\/search_index\.json|assets\/stylesheets\/main\.[^/]*\.min\.css)$/;
const GENERATED_FOLDERS = ['search', 'assets', 'assets/stylesheets'];

/** Every page of a case is known by its file name, wherever below this folder it is. */
const CASES_FOLDER = 'cases/';

/**
 * Decides which file becomes which page, and which are published as they are.
 *
 * @param displayName - of the documentation folder, in messages
 */
export function planPages(files: SourceFile[], displayName: string): SitePlan {
  const problems: Problem[] = [];
  const report = (
    { path }: SourceFile,
    kind: Problem['kind'],
    values?: Record<string, string>,
  ) => problems.push({ file: `${displayName}/${path}`, kind, values });
  const nameOf = ({ path }: SourceFile) => `${displayName}/${path}`;

  const paths = new Map(files.map(file => [file.path, file]));
  const pages = new Map<string, PageAddress>();
  for (const file of files.filter(({ path }) => isPage(path))) {
    const page = pageAddress(file);
    const index = paths.get(
      file.path.replace(/(^|\/)README\.md$/, '$1index.md'),
    );
    const other = pages.get(page.url)?.source;
    if (index && index !== file) {
      report(file, 'index-and-readme', { other: nameOf(index) });
    } else if (other) {
      const url = `/${page.url}`;
      report(other, 'same-address', { other: nameOf(file), url });
      report(file, 'same-address', { other: nameOf(other), url });
    } else if (foldersOf(pageFile(page)).some(isGenerated)) {
      report(file, 'reserved-path');
    } else {
      pages.set(page.url, page);
    }
  }

  for (const cases of casesByName(pages.values())) {
    for (const { source } of cases) {
      const others = cases.filter(other => other.source !== source);
      const other = others.map(page => nameOf(page.source)).join(', ');
      report(source, 'same-slug', { other });
    }
  }

  const folders = new Set([
    ...GENERATED_FOLDERS,
    ...[...pages.values()].flatMap(page => foldersOf(pageFile(page))),
  ]);
  const media = files.filter(file => {
    if (isPage(file.path)) return false;
    if (HTML_FILE.test(file.path)) {
      report(file, 'html-file');
    } else if (isGenerated(file.path) || folders.has(file.path)) {
      report(file, 'reserved-path');
    } else {
      return true;
    }
    return false;
  });
  return { pages: [...pages.values()], media, problems };
}

/** Pages of cases that share a name. */
function casesByName(pages: Iterable<PageAddress>): PageAddress[][] {
  const byName = new Map<string, PageAddress[]>();
  for (const page of pages) {
    if (!page.source.path.startsWith(CASES_FOLDER)) continue;
    if (page.name === 'index') continue;
    byName.set(page.name, [...(byName.get(page.name) ?? []), page]);
  }
  return [...byName.values()].filter(cases => cases.length > 1);
}

function isGenerated(path: string): boolean {
  return GENERATED_FILE.test(path);
}

/** `a`, `a/b` for `a/b/index.html`. */
function foldersOf(file: string): string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
