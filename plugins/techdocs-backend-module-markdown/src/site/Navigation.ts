import { Problem } from '../problems';
import { PageAddress } from './PageAddress';
import { titleFromName } from './pageTitle';
import { NavigationEntry } from './SiteConfig';

/** One entry of the navigation of a site. */
export type NavigationNode =
  | { kind: 'page'; page: PageAddress; title?: string }
  | { kind: 'link'; href: string; title: string }
  | { kind: 'section'; title: string; children: NavigationNode[] };

/**
 * The navigation that mkdocs.yml describes. Pages that it does not name are
 * published but not listed.
 *
 * @param configFile - where the entries are from, for messages
 * @param docsDir - where the pages are, for messages
 */
export function navigationFromConfig(
  entries: NavigationEntry[],
  pages: PageAddress[],
  configFile: string,
): { navigation: NavigationNode[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const pagesByPath = new Map(pages.map(page => [page.source.path, page]));

  const toNodes = (entry: NavigationEntry): NavigationNode[] => {
    const { title, target = '', children, line } = entry;
    if (children) {
      return [
        {
          kind: 'section',
          title: title ?? '',
          children: children.flatMap(toNodes),
        },
      ];
    }
    const page = pagesByPath.get(target.replace(/^(?:\.\/)+/, ''));
    if (page) return [{ kind: 'page', page, ...(title && { title }) }];
    if (/^https?:\/\//i.test(target)) {
      return [{ kind: 'link', href: target, title: title || target }];
    }
    const kind = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(target)
      ? 'navigation-target-refused'
      : 'navigation-target-missing';
    problems.push({ file: configFile, line, kind, values: { target } });
    return [];
  };

  return { navigation: entries.flatMap(toNodes), problems };
}

/** All pages, with a section for every folder. */
export function navigationFromTree(pages: PageAddress[]): NavigationNode[] {
  const navigation: NavigationNode[] = [];
  for (const page of pages) {
    const folders = page.source.path.split('/').slice(0, -1);
    folders
      .reduce(
        (nodes, folder) => sectionOf(nodes, titleFromName(folder)).children,
        navigation,
      )
      .push({ kind: 'page', page });
  }
  return navigation;
}

function sectionOf(
  nodes: NavigationNode[],
  title: string,
): NavigationNode & { kind: 'section' } {
  for (const node of nodes) {
    if (node.kind === 'section' && node.title === title) return node;
  }
  const section = { kind: 'section' as const, title, children: [] };
  nodes.push(section);
  return section;
}

/** The pages of a navigation, in its order. */
export function pagesOf(navigation: NavigationNode[]): PageAddress[] {
  return navigation.flatMap(node => {
    if (node.kind === 'section') return pagesOf(node.children);
    return node.kind === 'page' ? [node.page] : [];
  });
}
