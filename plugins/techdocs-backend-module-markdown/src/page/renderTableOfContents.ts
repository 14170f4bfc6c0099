import { Heading } from '../markdown/PageScope';
import { Html, html } from '../html';

/** A heading with the less important ones that follow it. */
interface Entry {
  heading: Heading;
  children: Entry[];
}

/** A nested list of links to headings; nothing for a page without any. */
export function renderTableOfContents(headings: Heading[]): Html | undefined {
  return headings.length ? renderEntries(nest(headings)) : undefined;
}

function renderEntries(entries: Entry[]): Html {
  return html`<ul class="md-nav__list">
    ${entries.map(
      ({ heading, children }) => html`<li class="md-nav__item">
        <a href="#${encodeURIComponent(heading.anchor)}" class="md-nav__link"
          ><span class="md-ellipsis">${heading.text}</span></a
        >${children.length > 0 &&
        html`<nav class="md-nav" aria-label="${heading.text}">
          ${renderEntries(children)}
        </nav>`}
      </li> `,
    )}
  </ul>`;
}

function nest(headings: Heading[]): Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const heading of headings) {
    const entry = { heading, children: [] };
    while (open.length && open.at(-1)!.heading.level >= heading.level) {
      open.pop();
    }
    (open.at(-1)?.children ?? top).push(entry);
    open.push(entry);
  }
  return top;
}
