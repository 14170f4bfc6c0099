import {
  IndexableDocument,
  ResultHighlight,
} from '@backstage/plugin-search-common';
import { foldWithSource, TextRange } from '@weibao/cjk-text';
import { ParsedTerm } from '../query/parseTerm';
import { TermSequence, termSequences } from '../query/SearchExpression';
import { FIELDS_WITHOUT_CONTENT } from '../store/indexTerms';
import { splitRuns } from '../tokens/tokenize';
import { chooseExcerpts } from './chooseExcerpts';
import { findMatches } from './findMatches';
import { HighlightOptions } from './HighlightOptions';

/**
 * The fields of a document in which something matches, with tags around what
 * matches. Of long fields only excerpts, except of the title.
 */
export function highlightDocument(
  document: IndexableDocument,
  term: ParsedTerm | undefined,
  options: HighlightOptions,
): ResultHighlight {
  const { preTag, postTag } = options;
  const fields: ResultHighlight['fields'] = {};
  if (term && options.useHighlight) {
    const sequences = termSequences(term.matches);
    for (const [field, value] of Object.entries(document)) {
      if (
        typeof value === 'string' &&
        !FIELDS_WITHOUT_CONTENT.includes(field)
      ) {
        const highlighted = highlightText(value, sequences, {
          ...options,
          highlightAll: options.highlightAll || field === 'title',
        });
        if (highlighted !== undefined) {
          fields[field] = highlighted;
        }
      }
    }
  }
  return { preTag, postTag, fields };
}

// Stands for what a text says before and after its excerpts.
const LEFT_OUT = '…';

/** `undefined` if nothing in the text matches. */
function highlightText(
  source: string,
  sequences: TermSequence[],
  options: HighlightOptions,
): string | undefined {
  const folded = foldWithSource(source);
  const tokens = splitRuns(folded.text).flatMap(run => run.tokens);
  const matches = findMatches(tokens, sequences);
  if (!matches.length) {
    return undefined;
  }
  const excerpts = options.highlightAll
    ? [{ start: 0, end: folded.text.length }]
    : chooseExcerpts(folded.text, tokens, matches, {
        words: options.maxWords,
        count: options.maxFragments,
      });

  const shown = excerpts
    .map(excerpt => {
      const inExcerpt = matches.filter(
        match => match.start >= excerpt.start && match.end <= excerpt.end,
      );
      return markRanges(
        source,
        folded.sourceRange(excerpt),
        inExcerpt.map(folded.sourceRange),
        options,
      );
    })
    .join(options.fragmentDelimiter);
  const leftOut = (start: number, end: number) =>
    /[\p{L}\p{N}]/u.test(folded.text.slice(start, end)) ? LEFT_OUT : '';
  return [
    leftOut(0, excerpts[0].start),
    shown,
    leftOut(excerpts[excerpts.length - 1].end, folded.text.length),
  ].join('');
}

function markRanges(
  source: string,
  within: TextRange,
  ranges: TextRange[],
  { preTag, postTag }: HighlightOptions,
): string {
  let marked = '';
  let position = within.start;
  for (const { start, end } of ranges) {
    marked += source.slice(position, start);
    marked += preTag + source.slice(start, end) + postTag;
    position = end;
  }
  return marked + source.slice(position, within.end);
}
