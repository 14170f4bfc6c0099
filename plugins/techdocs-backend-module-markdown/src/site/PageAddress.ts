import { SourceFile } from './SourceFile';

/** Where a page is published. */
export interface PageAddress {
  source: SourceFile;
  /** The file name without its ending; `index` for `README` too. */
  name: string;
  /**
   * Relative to the site, not encoded: `cases/e-203/`, and empty for the start
   * page.
   */
  url: string;
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn|mkd)$/;

export function isPage(path: string): boolean {
  return MARKDOWN.test(path);
}

/** `index.md` and `README.md` are at the address of their folder, `x.md` below `x/`. */
export function pageAddress(source: SourceFile): PageAddress {
  const [, folder, file] = /^(.*\/)?([^/]*)$/.exec(source.path)!;
  const stem = file.replace(/\.[^.]*$/, '');
  const name = stem === 'README' ? 'index' : stem;
  return {
    source,
    name,
    url: `${folder ?? ''}${name === 'index' ? '' : `${name}/`}`,
  };
}

/** The file of the site in which a page is. */
export function pageFile({ url }: PageAddress): string {
  return `${url}index.html`;
}

/**
 * How a page at one address refers to another address of the site, encoded.
 *
 * @param from - address of the page, ends with `/` or is empty
 */
export function relativeUrl(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1);
  const toParts = to.split('/');
  let common = 0;
  while (
    common < fromFolders.length &&
    common < toParts.length - 1 &&
    fromFolders[common] === toParts[common]
  ) {
    common++;
  }
  const up = fromFolders.slice(common).map(() => '..');
  const down = toParts.slice(common).map(encodeURIComponent);
  return [...up, ...down].join('/') || './';
}
