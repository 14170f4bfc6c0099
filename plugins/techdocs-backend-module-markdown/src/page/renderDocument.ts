import { describeProblem, placeOfProblem, Problem } from '../problems';
import { PageAddress, relativeUrl } from '../site/PageAddress';
import { Html, html } from '../html';
import { PageDocument, SiteFrame } from './PageDocument';
import { pageMessages } from './pageMessages';
import { renderNavigation } from './renderNavigation';
import { renderTableOfContents } from './renderTableOfContents';

/**
 * A whole page. Names and nesting of its elements are those of Material for
 * MkDocs, by which the TechDocs reader and its add-ons find them; see the
 * README for the list.
 */
export function renderDocument(
  frame: SiteFrame,
  document: PageDocument,
): string {
  const { config, titleOf, stylesheet } = frame;
  const { page, description } = document;
  const messages = pageMessages[config.language];
  const contents = renderTableOfContents(
    document.headings.filter(({ level }) => level <= config.tocDepth),
  );
  const navigation = renderNavigation(frame.navigation, {
    siteName: config.name,
    current: page,
    titleOf,
  });
  const title = titleOf(page);

  return html`<!DOCTYPE html>
    <html lang="${config.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        ${description &&
        html`<meta name="description" content="${description}" />`}
        <title>
          ${title === config.name ? title : `${title} - ${config.name}`}
        </title>
        <link rel="stylesheet" href="${relativeUrl(page.url, stylesheet)}" />
      </head>
      <body dir="ltr">
        <input
          class="md-toggle"
          data-md-toggle="drawer"
          type="checkbox"
          id="__drawer"
          autocomplete="off"
        />
        <label class="md-overlay" for="__drawer"></label>
        <header class="md-header">
          <label class="md-header__button md-icon" for="__drawer"></label>
        </header>
        <div class="md-container" data-md-component="container">
          <main class="md-main" data-md-component="main">
            <div class="md-main__inner md-grid">
              <div
                class="md-sidebar md-sidebar--primary"
                data-md-component="sidebar"
                data-md-type="navigation"
                aria-label="${messages.navigation}"
              >
                <div class="md-sidebar__scrollwrap">
                  <div class="md-sidebar__inner">${navigation}</div>
                </div>
              </div>
              <div
                class="md-sidebar md-sidebar--secondary"
                data-md-component="sidebar"
                data-md-type="toc"
                aria-label="${messages.contents}"
              >
                <div class="md-sidebar__scrollwrap">
                  <div class="md-sidebar__inner">
                    <nav class="md-nav md-nav--secondary">
                      ${contents &&
                      html`<label class="md-nav__title"
                          >${messages.contents}</label
                        >${contents}`}
                    </nav>
                  </div>
                </div>
              </div>
              <div class="md-content" data-md-component="content">
                <article class="md-content__inner md-typeset">
                  ${document.editUrl &&
                  html`<a
                    class="md-content__button md-icon"
                    href="${document.editUrl}"
                    title="Edit this page"
                    >✎</a
                  >`}
                  ${document.heading ?? html`<h1>${title}</h1>`}
                  ${renderTags(document.tags, messages.tags)}
                  ${document.draft &&
                  html`<div class="admonition draft">
                    <p class="admonition-title">${messages.draft}</p>
                  </div>`}
                  ${renderProblems(document.problems, messages.problems, frame)}
                  ${renderProblems(
                    document.siteProblems,
                    messages.problemsOfSite,
                    frame,
                  )}
                  ${contents &&
                  html`<details class="md-contents">
                    <summary>${messages.contents}</summary>
                    <nav class="md-nav">${contents}</nav>
                  </details>`}
                  ${document.body}
                </article>
              </div>
            </div>
          </main>
          ${renderFooter(frame, document)}
        </div>
      </body>
    </html> `.markup;
}

function renderTags(tags: string[], label: string): Html | undefined {
  if (!tags.length) return undefined;
  return html`<nav class="md-tags" aria-label="${label}">
    ${tags.map(tag => html`<span class="md-tag">${tag}</span>`)}
  </nav>`;
}

function renderProblems(
  problems: Problem[],
  title: string,
  { config }: SiteFrame,
): Html | undefined {
  if (!problems.length) return undefined;
  return html`<details class="warning problems">
    <summary>${title.replace('{count}', String(problems.length))}</summary>
    <ul>
      ${problems.map(
        problem =>
          html`<li>
            <code>${placeOfProblem(problem)}</code> ${describeProblem(
              problem,
              config.language,
            )}
          </li>`,
      )}
    </ul>
  </details>`;
}

function renderFooter(
  { config, titleOf }: SiteFrame,
  { page, previous, next }: PageDocument,
): Html | undefined {
  if (!previous && !next) return undefined;
  const messages = pageMessages[config.language];
  const link = (to: PageAddress, direction: 'prev' | 'next', label: string) =>
    html`<a
      href="${relativeUrl(page.url, to.url)}"
      class="md-footer__link md-footer__link--${direction}"
      rel="${direction}"
      aria-label="${label}: ${titleOf(to)}"
      ><div class="md-footer__title">
        <span class="md-footer__direction">${label}</span>
        <div class="md-ellipsis">${titleOf(to)}</div>
      </div></a
    >`;
  return html`<footer class="md-footer">
    <nav class="md-footer__inner md-grid">
      ${previous && link(previous, 'prev', messages.previous)}${next &&
      link(next, 'next', messages.next)}
    </nav>
  </footer>`;
}
