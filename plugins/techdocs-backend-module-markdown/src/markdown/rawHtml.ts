import MarkdownIt from 'markdown-it';
import StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { escapeHtml } from '../html';
import { HTML_TEXT, inlineTokens } from './inlineTokens';
import { scopeOf } from './scopeOf';

const TAG = /^<\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>/;
const LINE_BREAK = /^<br\s*\/?>$/i;
/** Further away than this, the end of a comment is not looked for. */
const MAX_COMMENT_CHARACTERS = 20_000;
const MAX_REPORTED_CHARACTERS = 60;

/**
 * HTML in Markdown: comments are left out, `<br>` breaks the line, and
 * everything else is shown as the text it is, and reported.
 */
export function rawHtml(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'html_comment', commentBlock, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  md.inline.ruler.after('autolink', HTML_TEXT, htmlText);
  md.core.ruler.push('report_html', report);
  md.renderer.rules[HTML_TEXT] = (tokens, index) =>
    escapeHtml(tokens[index].content);
}

function commentBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine] + state.tShift[startLine];
  if (!state.src.startsWith('<!--', start)) return false;
  const end = endOfComment(state.src, start);
  if (end === undefined) return false;

  let line = startLine;
  while (line < endLine && state.eMarks[line] < end) line++;
  if (line >= endLine) return false;
  if (state.src.slice(end, state.eMarks[line]).trim()) return false;
  if (!silent) state.line = line + 1;
  return true;
}

function htmlText(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charAt(pos) !== '<') return false;
  if (src.startsWith('<!--', pos)) {
    const end = endOfComment(src, pos);
    if (end === undefined) return false;
    state.pos = end;
    return true;
  }
  const [markup] = TAG.exec(src.slice(pos, pos + MAX_COMMENT_CHARACTERS)) ?? [];
  if (!markup) return false;
  if (!silent) {
    if (LINE_BREAK.test(markup)) {
      state.push('line_break', 'br', 0);
    } else {
      state.push(HTML_TEXT, '', 0).content = markup;
    }
  }
  state.pos += markup.length;
  return true;
}

function endOfComment(text: string, start: number): number | undefined {
  const end = text
    .slice(start, start + MAX_COMMENT_CHARACTERS)
    .indexOf('-->', '<!--'.length);
  return end < 0 ? undefined : start + end + '-->'.length;
}

function report(state: StateCore): void {
  for (const { token, line } of inlineTokens(state.tokens)) {
    // The end of an element says nothing that its beginning did not.
    if (token.type !== HTML_TEXT || token.content.startsWith('</')) continue;
    const markup = token.content.replace(/\s+/g, ' ');
    scopeOf(state).report('raw-html', line, {
      markup:
        markup.length > MAX_REPORTED_CHARACTERS
          ? `${markup.slice(0, MAX_REPORTED_CHARACTERS)}…`
          : markup,
    });
  }
}
