import hljs from 'highlight.js/lib/common';
import accesslog from 'highlight.js/lib/languages/accesslog';
import apache from 'highlight.js/lib/languages/apache';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import dos from 'highlight.js/lib/languages/dos';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import MarkdownIt from 'markdown-it';
import Token from 'markdown-it/lib/token.mjs';
import { Html, html } from '../html';

const languages = {
  accesslog,
  apache,
  dockerfile,
  dos,
  http,
  nginx,
  powershell,
  properties,
};
Object.entries(languages).forEach(([name, language]) =>
  hljs.registerLanguage(name, language),
);

/** Longer ones are shown without colours. */
const MAX_HIGHLIGHTED_CHARACTERS = 100_000;

/**
 * Code with colours, and with a title if it has one: ` ```bash title="x.sh" `.
 * Diagrams of Mermaid are shown as their text.
 */
export function codeBlocks(md: MarkdownIt): void {
  const render = (tokens: Token[], index: number) =>
    `${renderCode(tokens[index]).markup}\n`;
  md.renderer.rules.fence = render;
  md.renderer.rules.code_block = render;
}

function renderCode({ content, info }: Token): Html {
  const [language] = /[\w+#-]+/.exec(info) ?? [];
  const [, written] = /\btitle="([^"]*)"/.exec(info) ?? [];
  const title = written ?? (language === 'mermaid' ? 'Mermaid' : undefined);
  return html`<div class="highlight">${
    title && html`<span class="filename">${title}</span>`
  }<pre><code${language && html` class="language-${language}"`}>${highlighted(
    content,
    language,
  )}</code></pre></div>`;
}

function highlighted(code: string, language?: string): Html | string {
  if (
    !language ||
    !hljs.getLanguage(language) ||
    code.length > MAX_HIGHLIGHTED_CHARACTERS
  ) {
    return code;
  }
  return new Html(
    hljs.highlight(code, { language, ignoreIllegals: true }).value,
  );
}
