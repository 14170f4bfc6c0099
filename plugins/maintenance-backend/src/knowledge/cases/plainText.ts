const FENCE = /^\s*(?:```|~~~)/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const ROW = /^\s*\|(.*)\|\s*$/;

/** What leads a line: quote, heading, item of a list, box to tick, admonition. */
const LEADING_MARKS =
  /^\s*(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?|(?:!!!|\?\?\?\+?)\s+\w+\s*)?/;

/**
 * The words of a Markdown text, without its marks and the targets of its links.
 * It is for people who read an excerpt, not for a browser: raw HTML stays.
 */
export function plainText(markdown: string): string {
  let isCode = false;
  const lines = new Array<string>();
  for (const line of markdown.split(/\r?\n/)) {
    if (FENCE.test(line)) {
      isCode = !isCode;
    } else if (isCode) {
      lines.push(line);
    } else if (!TABLE_RULE.test(line)) {
      lines.push(withoutMarks(line));
    }
  }
  return lines
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n');
}

function withoutMarks(line: string): string {
  return line
    .replace(LEADING_MARKS, '')
    .replace(ROW, (_, cells: string) => cells.split('|').map(trim).join(' · '))
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
}

function trim(text: string): string {
  return text.trim();
}
