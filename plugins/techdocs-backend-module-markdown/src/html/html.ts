/** Markup that is known to be safe to put into a page. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in an {@link html} template; everything but `Html` is escaped. */
export type HtmlValue =
  | Html
  | string
  | number
  | undefined
  | false
  | readonly HtmlValue[];

/**
 * A template of markup; line breaks in it are spaces. Values are escaped, so that no text can become markup
 * unless somebody wraps it in {@link Html} on purpose.
 */
export function html(
  strings: TemplateStringsArray,
  ...values: HtmlValue[]
): Html {
  const parts = withoutLines(strings);
  let markup = parts[0];
  values.forEach((value, index) => {
    markup += toMarkup(value) + parts[index + 1];
  });
  return new Html(markup);
}

const partsOfTemplates = new WeakMap<TemplateStringsArray, string[]>();

/** Line breaks and indentation of the source are not worth sending. */
function withoutLines(strings: TemplateStringsArray): string[] {
  let parts = partsOfTemplates.get(strings);
  if (!parts) {
    parts = strings.map(part => part.replace(/\s*\n\s*/g, ' '));
    partsOfTemplates.set(strings, parts);
  }
  return parts;
}

function toMarkup(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(toMarkup).join('');
  return escapeHtml(String(value));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text, and for attribute values in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character]);
}
