import Token from 'markdown-it/lib/token.mjs';

/** Type of the tokens that are HTML shown as text. */
export const HTML_TEXT = 'html_text';

/**
 * The tokens within the lines of a page, in order, each with the line of the
 * Markdown it is on; the first is 0.
 */
export function* inlineTokens(
  tokens: Token[],
): Generator<{ token: Token; line: number }> {
  let line = 0;
  for (const block of tokens) {
    line = block.map?.[0] ?? line;
    if (block.type !== 'inline') continue;
    let breaks = 0;
    for (const token of block.children ?? []) {
      yield { token, line: line + breaks };
      if (token.type === 'softbreak' || token.type === 'hardbreak') breaks++;
      if (token.type === HTML_TEXT) {
        breaks += token.content.split('\n').length - 1;
      }
    }
  }
}
