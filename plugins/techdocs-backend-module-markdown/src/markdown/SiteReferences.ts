import { posix } from 'node:path';
import { ProblemKind } from '../problems';
import { PageAddress, relativeUrl } from '../site/PageAddress';
import { SitePlan } from '../site/planPages';

/** What the target of a link or of an image is. */
export type Reference =
  | { kind: 'external'; href: string }
  | { kind: 'page'; href: string; page: PageAddress; anchor: string }
  | { kind: 'file'; href: string }
  | { kind: 'refused'; problem: ProblemKind; values: Record<string, string> };

const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'];
const IMAGE_SCHEMES = ['http', 'https'];

/**
 * Knows what the pages of a site may refer to: each other, files beside them,
 * and addresses on the web. Everything else is refused.
 */
export class SiteReferences {
  readonly #pagesByPath: Map<string, PageAddress>;
  readonly #pagesByUrl: Map<string, PageAddress>;
  readonly #media: Set<string>;

  constructor({ pages, media }: Pick<SitePlan, 'pages' | 'media'>) {
    this.#pagesByPath = new Map(pages.map(page => [page.source.path, page]));
    this.#pagesByUrl = new Map(pages.map(page => [page.url, page]));
    this.#media = new Set(media.map(({ path }) => path));
  }

  /** @param target - as in the Markdown, or percent-encoded */
  resolve(target: string, from: PageAddress, use: 'link' | 'image'): Reference {
    const written = decoded(target, decodeURI) ?? target;
    const refused = (
      problem: ProblemKind,
      values: Record<string, string> = {},
    ): Reference => ({
      kind: 'refused',
      problem,
      values: { target: written, ...values },
    });

    if (!target) return refused('target-empty');
    const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(target) ?? [];
    if (scheme) {
      const schemes = use === 'link' ? LINK_SCHEMES : IMAGE_SCHEMES;
      if (!schemes.includes(scheme.toLowerCase())) {
        return refused('target-scheme', { scheme });
      }
      return URL.canParse(target)
        ? { kind: 'external', href: target }
        : refused('target-encoding');
    }

    const [, rawPath, query, fragment] =
      /^([^?#]*)(\?[^#]*)?(?:#([\s\S]*))?$/.exec(target)!;
    const path = decoded(rawPath, decodeURIComponent);
    const anchor = decoded(fragment ?? '', decodeURIComponent);
    if (path === undefined || anchor === undefined || path.includes('\0')) {
      return refused('target-encoding');
    }
    // Browsers take a backslash for a slash.
    if (/^[/\\]/.test(path)) return refused('target-absolute');
    if (path.includes('\\')) return refused('target-missing');

    const suffix =
      (query ?? '') + (fragment === undefined ? '' : `#${fragment}`);
    if (!path) {
      return use === 'link'
        ? { kind: 'page', href: suffix, page: from, anchor }
        : refused('target-empty');
    }
    return this.#resolvePath(path, from, use, { suffix, anchor }, refused);
  }

  #resolvePath(
    path: string,
    from: PageAddress,
    use: 'link' | 'image',
    { suffix, anchor }: { suffix: string; anchor: string },
    refused: (problem: ProblemKind) => Reference,
  ): Reference {
    const source = posix.join(posix.dirname(from.source.path), path);
    if (this.#media.has(source)) {
      return { kind: 'file', href: relativeUrl(from.url, source) + suffix };
    }
    // Like mkdocs: what has no ending is no file but an address.
    const url = `${posix.join('/', from.url, path).slice(1)}/`;
    const page =
      this.#pagesByPath.get(source) ??
      this.#pagesByUrl.get(url.replace(/\/+$/, '/').replace(/^\/$/, ''));
    if (page && use === 'link') {
      const href = relativeUrl(from.url, page.url) + suffix;
      return { kind: 'page', href, page, anchor };
    }
    return refused(isOutside(source) ? 'target-outside' : 'target-missing');
  }
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

function decoded(
  text: string,
  decode: (text: string) => string,
): string | undefined {
  try {
    return decode(text);
  } catch {
    return undefined;
  }
}
