import MarkdownIt from 'markdown-it';
import StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import Token from 'markdown-it/lib/token.mjs';
import { escapeHtml } from '../html';
import { inlineTokens } from './inlineTokens';
import { scopeOf } from './scopeOf';

/** The characters that a bare address may have; a Chinese comma ends it. */
const BARE_ADDRESS = /^\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/;

/**
 * Makes links and images refer to the published site. Those that may not or
 * cannot are shown as text, and reported.
 */
export function references(md: MarkdownIt): void {
  // Whether a target is allowed is decided below, where it can be reported.
  md.validateLink = () => true;
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const scheme of ['http:', 'https:']) {
    md.linkify.add(scheme, { validate: lengthOfBareAddress });
  }
  for (const scheme of ['ftp:', 'mailto:', '//']) md.linkify.add(scheme, null);

  md.core.ruler.push('references', resolveReferences);
  md.renderer.rules.refused_image = (tokens, index) =>
    `<span class="md-refused">${escapeHtml(tokens[index].content)}</span>`;
}

function lengthOfBareAddress(text: string, position: number): number {
  const [address = ''] = BARE_ADDRESS.exec(text.slice(position)) ?? [];
  const bare = address.replace(/[.,:;!?'*]+$/, '');
  return (bare.includes('(') ? bare : bare.replace(/\)+$/, '')).length;
}

function resolveReferences(state: StateCore): void {
  let withinRefused = false;
  for (const { token, line } of inlineTokens(state.tokens)) {
    if (token.type === 'link_open') {
      withinRefused = !resolveLink(state, token, line);
    } else if (token.type === 'link_close' && withinRefused) {
      token.tag = 'span';
      withinRefused = false;
    } else if (token.type === 'image') {
      resolveImage(state, token, line);
    }
  }
}

function resolveLink(state: StateCore, token: Token, line: number): boolean {
  const { references: site, page, report, anchorReferences } = scopeOf(state);
  const target = token.attrGet('href') ?? '';
  const reference = site.resolve(target, page, 'link');
  if (reference.kind === 'refused') {
    report(reference.problem, line, reference.values);
    token.tag = 'span';
    token.attrs = [['class', 'md-refused']];
    return false;
  }
  token.attrSet('href', reference.href);
  if (reference.kind === 'file') {
    // The reader asks for files where they are, not as pages, if they download.
    token.attrSet('download', '');
  } else if (reference.kind === 'external') {
    token.attrSet('rel', 'noopener noreferrer');
  } else if (reference.anchor) {
    const { page: to, anchor } = reference;
    anchorReferences.push({ page: to, anchor, target, line });
  }
  return true;
}

function resolveImage(state: StateCore, token: Token, line: number): void {
  const { references: site, page, report } = scopeOf(state);
  const target = token.attrGet('src') ?? '';
  const reference = site.resolve(target, page, 'image');
  if (reference.kind === 'refused') {
    report(reference.problem, line, reference.values);
    token.type = 'refused_image';
    token.content = token.content || target;
    return;
  }
  token.attrSet('src', reference.href);
  token.attrSet('loading', 'lazy');
}
