import { PageDocument, SiteFrame } from '../page/PageDocument';
import { renderFailure } from '../page/renderFailure';
import { renderPageList } from '../page/renderPageList';
import { Problem } from '../problems';
import { searchEntries } from '../search/searchIndex';
import { draftPages } from './draftPages';
import {
  NavigationNode,
  navigationFromConfig,
  navigationFromTree,
  pagesOf,
} from './Navigation';
import { PageAddress } from './PageAddress';
import { PageDraft } from './PageDraft';
import { pageTitle } from './pageTitle';
import { planPages } from './planPages';
import { SiteConfigFile } from './readSiteConfig';
import { readSourceTree } from './readSourceTree';
import { Site } from './Site';

/** What a site needs to know besides its sources. */
export interface SiteOptions {
  /** Path of the stylesheet within the site. */
  stylesheet: string;
  /** Where a source can be edited, if that is known. */
  editUrlOf(path: string): string | undefined;
}

/**
 * Reads and renders a documentation folder.
 *
 * @throws NotFoundError when there is no documentation folder; nothing that is
 * wrong within it stops the build
 */
export async function buildSite(
  { config, docsFolder, problems: configProblems }: SiteConfigFile,
  { stylesheet, editUrlOf }: SiteOptions,
): Promise<Site> {
  const tree = await readSourceTree(docsFolder, config.docsDir);
  const plan = planPages(tree.files, config.docsDir);
  const { navigation, problems: navigationProblems } = config.navigation
    ? navigationFromConfig(config.navigation, plan.pages, config.file)
    : { navigation: navigationFromTree(plan.pages), problems: [] };

  const drafts = await draftPages(plan, config);
  const start = drafts.some(({ page }) => page.url === '')
    ? undefined
    : startPage();
  const siteProblems = takeThoseOfPages(
    [
      ...configProblems,
      ...navigationProblems,
      ...tree.problems,
      ...plan.problems,
      ...(start
        ? [{ file: config.docsDir, kind: 'no-index' } satisfies Problem]
        : []),
    ],
    drafts,
  );

  const titles = titlesOf(drafts, navigation);
  if (start) titles.set(start, config.name);
  const frame: SiteFrame = {
    config,
    navigation,
    stylesheet,
    titleOf: page => titles.get(page)!,
  };
  const order = [...new Set(pagesOf(navigation))];
  const documents = drafts.map((draft): PageDocument => {
    const { page, problems } = draft;
    const position = order.indexOf(page);
    return {
      ...contentOf(draft, frame),
      page,
      problems,
      siteProblems: page.url === '' ? siteProblems : [],
      editUrl: editUrlOf(page.source.path),
      ...(position >= 0 && {
        previous: order[position - 1],
        next: order[position + 1],
      }),
    };
  });
  if (start) {
    documents.push({
      page: start,
      tags: [],
      draft: false,
      headings: [],
      body: renderPageList(navigation, frame),
      problems: [],
      siteProblems,
    });
  }

  return {
    frame,
    documents,
    media: plan.media,
    searchEntries: drafts.flatMap(({ page, source, rendered }) =>
      rendered
        ? searchEntries(page, titles.get(page)!, source?.tags ?? [], rendered)
        : [],
    ),
    problems: [...siteProblems, ...drafts.flatMap(({ problems }) => problems)],
  };
}

function contentOf(
  { source, rendered, problems }: PageDraft,
  { config }: SiteFrame,
): Pick<
  PageDocument,
  'description' | 'tags' | 'draft' | 'heading' | 'body' | 'headings'
> {
  const { description, tags = [], draft = false } = source ?? {};
  return {
    description,
    tags,
    draft,
    heading: rendered?.heading?.markup,
    body: rendered?.body ?? renderFailure(problems, config.language),
    headings: (rendered?.headings ?? []).slice(rendered?.heading ? 1 : 0),
  };
}

/** Moves problems of published pages to those; the others are left. */
function takeThoseOfPages(problems: Problem[], drafts: PageDraft[]): Problem[] {
  const draftsByFile = new Map(drafts.map(draft => [draft.file, draft]));
  return problems.filter(problem => {
    const draft = draftsByFile.get(problem.file);
    draft?.problems.unshift(problem);
    return !draft;
  });
}

function titlesOf(
  drafts: PageDraft[],
  navigation: NavigationNode[],
): Map<PageAddress, string> {
  const named = titlesInNavigation(navigation);
  return new Map(
    drafts.map(({ page, source, rendered }) => [
      page,
      pageTitle(page, named.get(page), source?.title, rendered?.heading?.text),
    ]),
  );
}

function titlesInNavigation(
  navigation: NavigationNode[],
): Map<PageAddress, string | undefined> {
  return new Map(
    navigation.flatMap((node): [PageAddress, string | undefined][] => {
      if (node.kind === 'section') {
        return [...titlesInNavigation(node.children)];
      }
      return node.kind === 'page' ? [[node.page, node.title]] : [];
    }),
  );
}

function startPage(): PageAddress {
  const source = { path: 'index.md', absolutePath: '' };
  return { source, name: 'index', url: '' };
}
