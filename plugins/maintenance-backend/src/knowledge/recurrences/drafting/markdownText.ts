/**
 * A text as it stands in a line of Markdown, its own characters without
 * meaning, in a way that CommonMark and Python's Markdown read alike.
 */
export function toMarkdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*[\]{}]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '&amp;')
    .replace(/<(?=[a-z/!?])/gi, '&lt;')
    .replace(/^[#+!>-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

export function toList(items: readonly string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}

export function toNumberedList(items: readonly string[]): string {
  return items.map((item, i) => `${i + 1}. ${item}`).join('\n');
}
