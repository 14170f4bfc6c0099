const OPENING = /^(?:!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+"([^"]*)")?\s*$/;
const INDENT = /^(?: {4}|\t)/;

/**
 * Markdown with its admonitions, which only documentation generators know, as
 * quotes that begin with their title. For a preview: what is in an admonition
 * stays readable where they are not drawn.
 */
export function admonitionsAsQuotes(markdown: string): string {
  let isInside = false;
  let isFenced = false;
  const lines = markdown.split('\n').map(line => {
    if (isInside && (INDENT.test(line) || line.trim() === '')) {
      return `> ${line.replace(INDENT, '')}`.trimEnd();
    }
    isInside = false;
    if (/^(?:```|~~~)/.test(line)) isFenced = !isFenced;
    const [, type, title = type] = OPENING.exec(line) ?? [];
    if (isFenced || !type) return line;
    isInside = true;
    return title ? `> **${title}**\n>` : '>';
  });
  return lines.join('\n');
}
