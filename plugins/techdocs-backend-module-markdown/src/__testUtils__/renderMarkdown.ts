import { MarkdownRenderer, RenderedPage } from '../markdown/MarkdownRenderer';
import { SiteReferences } from '../markdown/SiteReferences';
import { Problem } from '../problems';
import { planPages } from '../site/planPages';

/** Files of the site in which {@link renderMarkdown} renders a page. */
const FILES = [
  'index.md',
  'cases/index.md',
  'cases/e-203.md',
  'cases/风扇.md',
  'images/fan.png',
  'files/report 1.pdf',
];

const plan = planPages(
  FILES.map(path => ({ path, absolutePath: `/docs/${path}` })),
  'docs',
);

export const references = new SiteReferences(plan);

/** The page of a file of that site. */
export function pageAt(path: string) {
  return plan.pages.find(({ source }) => source.path === path)!;
}

/** Renders a text as the page `docs/cases/e-203.md`, whose front matter ends on line 4. */
export function renderMarkdown(
  body: string,
): RenderedPage & { html: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const rendered = MarkdownRenderer.create({
    references,
    permalinks: false,
  }).render(
    { body, bodyLine: 5 },
    pageAt('cases/e-203.md'),
    'docs/cases/e-203.md',
    problems,
  );
  const html = (rendered.heading?.markup.markup ?? '') + rendered.body.markup;
  return { ...rendered, html: html.trim(), problems };
}
