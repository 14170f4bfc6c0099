import { setImmediate } from 'node:timers/promises';
import { MarkdownRenderer } from '../markdown/MarkdownRenderer';
import { SiteReferences } from '../markdown/SiteReferences';
import { Problem } from '../problems';
import { PageAddress } from './PageAddress';
import { PageDraft } from './PageDraft';
import { SitePlan } from './planPages';
import { readPage } from './readPage';
import { SiteConfig } from './SiteConfig';

/**
 * Reads and renders every page of a site. What is wrong with a page is in its
 * draft, and keeps no other page from being published.
 */
export async function draftPages(
  plan: SitePlan,
  config: SiteConfig,
): Promise<PageDraft[]> {
  const renderer = MarkdownRenderer.create({
    references: new SiteReferences(plan),
    permalinks: config.permalinks,
  });
  const drafts: PageDraft[] = [];
  for (const page of plan.pages) {
    drafts.push(await draftPage(page, renderer, config));
    // Other requests of the backend must not wait for the whole site.
    await setImmediate();
  }
  reportMissingAnchors(drafts);
  drafts.forEach(({ problems }) => problems.sort(byLine));
  return drafts;
}

async function draftPage(
  page: PageAddress,
  renderer: MarkdownRenderer,
  config: SiteConfig,
): Promise<PageDraft> {
  const file = `${config.docsDir}/${page.source.path}`;
  const draft: PageDraft = { page, file, problems: [] };
  draft.source = await readPage(page, file, draft.problems);
  if (!draft.source) return draft;
  try {
    draft.rendered = renderer.render(draft.source, page, file, draft.problems);
  } catch (error) {
    draft.problems.push({
      file,
      line: draft.source.bodyLine,
      kind: 'page-failed',
      values: { reason: String(error) },
    });
  }
  return draft;
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}

function reportMissingAnchors(drafts: PageDraft[]): void {
  const anchors = new Map(
    drafts.map(({ page, rendered }) => [
      page,
      rendered && new Set(rendered.headings.map(({ anchor }) => anchor)),
    ]),
  );
  for (const { file, rendered, problems } of drafts) {
    for (const { page, anchor, target, line } of rendered?.anchorReferences ??
      []) {
      if (anchors.get(page)?.has(anchor) === false) {
        problems.push({
          file,
          line,
          kind: 'anchor-missing',
          values: { target },
        });
      }
    }
  }
}
