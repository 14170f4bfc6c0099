import MarkdownIt from 'markdown-it';
import StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { titleFromName } from '../site/pageTitle';

const MARKER =
  /^(!!!|\?\?\?\+?)[ \t]*([\w-]+(?:[ \t]+[\w-]+)*)(?:[ \t]+"(.*)")?[ \t]*$/;
const CONTENT_INDENT = 4;

/**
 * Admonitions of Python-Markdown, `!!! warning "Title"`, and those that fold,
 * `??? note` (closed) and `???+ note` (open). What is indented by four spaces
 * is their content.
 */
export function admonitions(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'admonition', admonition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function admonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const indent = state.sCount[startLine];
  if (indent - state.blkIndent >= CONTENT_INDENT) return false;
  const match = MARKER.exec(
    state.src.slice(
      state.bMarks[startLine] + state.tShift[startLine],
      state.eMarks[startLine],
    ),
  );
  if (!match) return false;
  if (silent) return true;

  const [, marker, classes, writtenTitle] = match;
  const nextLine = endOfContent(state, startLine, endLine, indent);
  const folds = marker !== '!!!';
  const tag = folds ? 'details' : 'div';
  const names = classes.toLowerCase().split(/[ \t]+/);
  const title = writtenTitle ?? titleFromName(names[0]);

  const open = state.push('admonition_open', tag, 1);
  open.block = true;
  open.map = [startLine, nextLine];
  open.attrSet('class', [...(folds ? [] : ['admonition']), ...names].join(' '));
  if (marker === '???+') open.attrSet('open', '');
  // A title that is empty on purpose makes none, except where it must be clicked.
  if (title || folds) pushTitle(state, title, folds, startLine);

  const { blkIndent, lineMax, parentType } = state;
  state.blkIndent = indent + CONTENT_INDENT;
  state.lineMax = nextLine;
  // Ends paragraphs at lines that end paragraphs in a block quote.
  state.parentType = 'blockquote';
  state.md.block.tokenize(state, startLine + 1, nextLine);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;

  state.push('admonition_close', tag, -1).block = true;
  state.line = nextLine;
  return true;
}

function endOfContent(
  state: StateBlock,
  startLine: number,
  endLine: number,
  indent: number,
): number {
  let end = startLine + 1;
  for (let line = end; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    if (state.sCount[line] < indent + CONTENT_INDENT) break;
    end = line + 1;
  }
  return end;
}

function pushTitle(
  state: StateBlock,
  title: string,
  folds: boolean,
  line: number,
): void {
  const tag = folds ? 'summary' : 'p';
  const open = state.push('admonition_title_open', tag, 1);
  open.block = true;
  if (!folds) open.attrSet('class', 'admonition-title');
  const inline = state.push('inline', '', 0);
  inline.content = title;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('admonition_title_close', tag, -1).block = true;
}
