import { Html, html } from '../html';
import { NavigationNode } from '../site/Navigation';
import { relativeUrl } from '../site/PageAddress';
import { SiteFrame } from './PageDocument';

/** The navigation as the text of a start page that nobody wrote. */
export function renderPageList(
  navigation: NavigationNode[],
  { titleOf }: Pick<SiteFrame, 'titleOf'>,
): Html {
  const renderNode = (node: NavigationNode): Html => {
    if (node.kind === 'section') {
      return html`<li>
        ${node.title}${renderPageList(node.children, { titleOf })}
      </li>`;
    }
    return node.kind === 'page'
      ? html`<li>
          <a href="${relativeUrl('', node.page.url)}">${titleOf(node.page)}</a>
        </li>`
      : html`<li><a href="${node.href}">${node.title}</a></li>`;
  };
  return html`<ul>
    ${navigation.map(renderNode)}
  </ul>`;
}
