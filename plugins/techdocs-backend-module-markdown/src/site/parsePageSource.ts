import { Problem } from '../problems';
import { FrontMatter } from './FrontMatter';

/** A page as its author wrote it. */
export interface PageSource {
  title?: string;
  description?: string;
  tags: string[];
  /** Whether the front matter has `status: draft`. */
  draft: boolean;
  /** Markdown. */
  body: string;
  /** The line of the file on which the body begins; the first is 1. */
  bodyLine: number;
}

const FRONT_MATTER =
  /^---[ \t]*\n((?:[\s\S]*?\n)?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Splits a page into its front matter and its Markdown. */
export function parsePageSource(
  text: string,
  file: string,
): { source: PageSource; problems: Problem[] } {
  const normalized = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const problems: Problem[] = [];
  const match = FRONT_MATTER.exec(normalized);
  if (!match) {
    if (/^---[ \t]*\n[\w-]+:/.test(normalized)) {
      problems.push({ file, line: 1, kind: 'front-matter-unclosed' });
    }
    const source = { tags: [], draft: false, body: normalized, bodyLine: 1 };
    return { source, problems };
  }

  const [header, yaml] = match;
  const fields = new FrontMatter(yaml, file, problems);
  const source: PageSource = {
    title: fields.text('title'),
    description: fields.text('description'),
    tags: fields.words('tags'),
    draft: fields.text('status') === 'draft',
    body: normalized.slice(header.length),
    bodyLine: header.replace(/\n$/, '').split('\n').length + 1,
  };
  return { source, problems };
}
