import { dl } from '@mdit/plugin-dl';
import { footnote } from '@mdit/plugin-footnote';
import { tasklist } from '@mdit/plugin-tasklist';
import MarkdownIt from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { Html } from '../html';
import { Problem } from '../problems';
import { PageAddress } from '../site/PageAddress';
import { PageSource } from '../site/parsePageSource';
import { admonitions } from './admonitions';
import { codeBlocks } from './codeBlocks';
import { headings } from './headings';
import { AnchorReference, Heading, PageScope } from './PageScope';
import { PageText, pageText } from './pageText';
import { rawHtml } from './rawHtml';
import { references } from './references';
import { SiteReferences } from './SiteReferences';

/** A page as HTML, without what is around it. */
export interface RenderedPage extends PageText {
  /** The heading of level 1 with which the page begins, if it does. */
  heading?: { text: string; markup: Html };
  /** Everything, or everything after that heading. */
  body: Html;
  headings: Heading[];
  /** Links to headings, of this page and of others. */
  anchorReferences: AnchorReference[];
}

/**
 * Turns Markdown into HTML that is safe to show: no HTML of the author gets
 * through, and no address that {@link SiteReferences} refuses.
 */
export class MarkdownRenderer {
  readonly #markdown: MarkdownIt;
  readonly #references: SiteReferences;
  readonly #permalinks: boolean;

  static create(options: {
    references: SiteReferences;
    permalinks: boolean;
  }): MarkdownRenderer {
    const markdown = new MarkdownIt({ html: false, linkify: true })
      .use(cjkFriendly)
      .use(footnote)
      .use(dl)
      .use(tasklist)
      .use(admonitions)
      .use(codeBlocks)
      .use(tables)
      .use(rawHtml)
      .use(headings)
      .use(references);
    return new MarkdownRenderer(markdown, options);
  }

  private constructor(
    markdown: MarkdownIt,
    options: { references: SiteReferences; permalinks: boolean },
  ) {
    this.#markdown = markdown;
    this.#references = options.references;
    this.#permalinks = options.permalinks;
  }

  /**
   * @param file - how messages name the page
   * @param problems - grows by those of the page
   */
  render(
    source: Pick<PageSource, 'body' | 'bodyLine'>,
    page: PageAddress,
    file: string,
    problems: Problem[],
  ): RenderedPage {
    const scope: PageScope = {
      page,
      references: this.#references,
      permalinks: this.#permalinks,
      headings: [],
      anchorReferences: [],
      report: (kind, line, values) =>
        problems.push({ file, line: line + source.bodyLine, kind, values }),
    };
    const env = { scope };
    const tokens = this.#markdown.parse(source.body, env);
    const { options, renderer } = this.#markdown;
    const markup = (from: number, to?: number) =>
      new Html(renderer.render(tokens.slice(from, to), options, env));

    const begins = tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h1';
    return {
      ...pageText(tokens),
      ...(begins && {
        heading: { text: scope.headings[0].text, markup: markup(0, 3) },
      }),
      body: begins ? markup(3) : markup(0),
      headings: scope.headings,
      anchorReferences: scope.anchorReferences.map(reference => ({
        ...reference,
        line: reference.line + source.bodyLine,
      })),
    };
  }
}

/** Wide tables scroll by themselves instead of the page. */
function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = () =>
    '<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table>\n';
  md.renderer.rules.table_close = () => '</table></div></div>\n';
}
