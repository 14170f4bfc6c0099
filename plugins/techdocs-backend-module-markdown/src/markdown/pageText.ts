import Token from 'markdown-it/lib/token.mjs';
import { inlineText } from './inlineText';

/** The words of a page, for search. */
export interface PageText {
  /** All of them. */
  text: string;
  sections: SectionText[];
}

/** The words between a heading and the next one. */
export interface SectionText {
  anchor: string;
  title: string;
  text: string;
}

/** Collects the words of a page whose headings have their anchors. */
export function pageText(tokens: Token[]): PageText {
  const words: string[] = [];
  const sections: { anchor: string; title: string; words: string[] }[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open') {
      const title = inlineText(tokens[index + 1].children).trim();
      sections.push({ anchor: token.attrGet('id') ?? '', title, words: [] });
    }
    const text =
      token.type === 'inline'
        ? inlineText(token.children)
        : ['fence', 'code_block'].includes(token.type) && token.content;
    if (!text) return;
    words.push(text);
    const isHeading = tokens[index - 1]?.type === 'heading_open';
    if (!isHeading) sections.at(-1)?.words.push(text);
  });
  return {
    text: joined(words),
    sections: sections.map(section => ({
      anchor: section.anchor,
      title: section.title,
      text: joined(section.words),
    })),
  };
}

function joined(words: string[]): string {
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
