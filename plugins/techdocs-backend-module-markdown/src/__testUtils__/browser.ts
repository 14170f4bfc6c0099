import type createDOMPurify from 'dompurify';
import type { JSDOM } from 'jsdom';

// Node's own loader: that of Jest does not know the ES modules in jsdom.
const { createRequire } = process.getBuiltinModule('node:module');
const load = createRequire(__filename);
const jsdom: { JSDOM: typeof JSDOM } = load('jsdom');
const createPurifier: typeof createDOMPurify = load('dompurify');

/** What a browser makes of a page. */
export function parseHtml(markup: string): Document {
  return new jsdom.JSDOM(markup).window.document;
}

/** The sanitiser with which the reader goes over every page, set up as there. */
export function removedByReader(markup: string): string[] {
  const purifier = createPurifier(new jsdom.JSDOM('').window);
  purifier.sanitize(markup, {
    ADD_TAGS: ['link', 'meta'],
    FORBID_TAGS: ['style'],
    ADD_ATTR: ['http-equiv', 'content', 'dominant-baseline'],
    WHOLE_DOCUMENT: true,
  });
  return purifier.removed.map(item =>
    'element' in item
      ? item.element.nodeName
      : `${item.from.nodeName} ${item.attribute?.name}`,
  );
}
