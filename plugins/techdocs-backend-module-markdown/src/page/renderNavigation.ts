import { NavigationNode, pagesOf } from '../site/Navigation';
import { PageAddress, relativeUrl } from '../site/PageAddress';
import { Html, html } from '../html';

/** What the navigation shows besides itself. */
export interface NavigationContext {
  siteName: string;
  current: PageAddress;
  titleOf(page: PageAddress): string;
}

/** The navigation of a site as it is seen from one of its pages. */
export function renderNavigation(
  navigation: NavigationNode[],
  context: NavigationContext,
): Html {
  return html`<nav class="md-nav md-nav--primary" data-md-level="0">
    <label class="md-nav__title" for="__drawer">${context.siteName}</label
    >${renderList(navigation, context, '__nav')}
  </nav>`;
}

function renderList(
  nodes: NavigationNode[],
  context: NavigationContext,
  id: string,
): Html {
  return html`<ul class="md-nav__list">
    ${nodes.map((node, index) =>
      renderNode(node, context, `${id}_${index + 1}`),
    )}
  </ul> `;
}

function renderNode(
  node: NavigationNode,
  context: NavigationContext,
  id: string,
): Html {
  if (node.kind === 'section') return renderSection(node, context, id);
  if (node.kind === 'link') {
    return html`<li class="md-nav__item">
      <a class="md-nav__link" href="${node.href}"
        ><span class="md-ellipsis">${node.title}</span></a
      >
    </li> `;
  }
  const active = node.page === context.current;
  return html`<li class="md-nav__item${active && ' md-nav__item--active'}">
    <a
      class="md-nav__link${active && ' md-nav__link--active'}"
      href="${relativeUrl(context.current.url, node.page.url)}"
      ${active && html` aria-current="page"`}
      ><span class="md-ellipsis">${context.titleOf(node.page)}</span></a
    >
  </li> `;
}

/** Folds by a checkbox, without a script; the reader opens those around the page. */
function renderSection(
  { title, children }: NavigationNode & { kind: 'section' },
  context: NavigationContext,
  id: string,
): Html {
  const active = pagesOf(children).includes(context.current);
  return html`<li
    class="md-nav__item md-nav__item--nested${active &&
    ' md-nav__item--active'}"
  >
    <input
      class="md-nav__toggle md-toggle"
      type="checkbox"
      id="${id}"
      ${active && html` checked`}
    /><label class="md-nav__link" for="${id}"
      ><span class="md-ellipsis">${title}</span
      ><span class="md-nav__icon md-icon"></span
    ></label>
    <nav class="md-nav" aria-label="${title}">
      ${renderList(children, context, id)}
    </nav>
  </li> `;
}
