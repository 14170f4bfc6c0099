import MarkdownIt from 'markdown-it';
import StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import { escapeHtml } from '../html';
import { inlineText } from './inlineText';
import { scopeOf } from './scopeOf';
import { slugify, uniqueAnchor } from './slugify';

/** `{#power-off}` or `{: #power-off .class }` at the end of a heading. */
const ATTRIBUTE_LIST =
  /(?:^|[ \t]+)\{:?[ \t]*((?:[#.][^\s#.{}]+|[\w-]+=(?:"[^"]*"|[^\s"{}]+))(?:[ \t]+(?:[#.][^\s#.{}]+|[\w-]+=(?:"[^"]*"|[^\s"{}]+)))*)[ \t]*\}$/;

/**
 * Headings as Python-Markdown has them: with the same anchors, and also where
 * the space after `#` was forgotten.
 */
export function headings(md: MarkdownIt): void {
  md.block.ruler.after('heading', 'heading_without_space', withoutSpace, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  md.core.ruler.before('inline', 'heading_attributes', takeAnchors);
  md.core.ruler.push('heading_anchors', giveAnchors);

  md.renderer.rules.heading_close = (tokens, index) => {
    const { tag, meta } = tokens[index];
    const permalink = meta?.permalink
      ? `<a class="headerlink" href="#${escapeHtml(
          encodeURIComponent(meta.permalink),
        )}" title="Permanent link">¶</a>`
      : '';
    return `${permalink}</${tag}>\n`;
  };
}

function withoutSpace(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  if (state.sCount[startLine] - state.blkIndent >= 4) return false;
  const line = state.src.slice(
    state.bMarks[startLine] + state.tShift[startLine],
    state.eMarks[startLine],
  );
  const [, marks, content] = /^(#{1,6})([^#\s].*)$/.exec(line) ?? [];
  if (!marks) return false;
  if (silent) return true;

  state.line = startLine + 1;
  const open = state.push('heading_open', `h${marks.length}`, 1);
  open.markup = marks;
  open.map = [startLine, state.line];
  const inline = state.push('inline', '', 0);
  inline.content = content.replace(/#*\s*$/, '').trim();
  inline.map = [startLine, state.line];
  inline.children = [];
  state.push('heading_close', `h${marks.length}`, -1).markup = marks;
  return true;
}

/** Anchors that authors chose. */
function takeAnchors({ tokens }: StateCore): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const inline = tokens[index + 1];
    const match = ATTRIBUTE_LIST.exec(inline.content);
    if (!match) return;
    inline.content = inline.content.slice(0, match.index);
    const [, anchor] = /(?:^|\s)#([^\s#.{}]+)/.exec(match[1]) ?? [];
    if (anchor) token.attrSet('id', anchor);
  });
}

function giveAnchors(state: StateCore): void {
  const scope = scopeOf(state);
  const opens = state.tokens.filter(({ type }) => type === 'heading_open');
  const used = new Set(opens.flatMap(token => token.attrGet('id') ?? []));
  state.tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return;
    const text = inlineText(state.tokens[index + 1].children).trim();
    const anchor = token.attrGet('id') ?? uniqueAnchor(slugify(text), used);
    token.attrSet('id', anchor);
    if (scope.permalinks) state.tokens[index + 2].meta = { permalink: anchor };
    scope.headings.push({ level: Number(token.tag.slice(1)), anchor, text });
  });
}
