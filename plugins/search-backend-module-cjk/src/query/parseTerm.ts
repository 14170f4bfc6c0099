import {
  areInseparable,
  besideNeighbours,
  CJK,
  foldText,
  groupTouching,
  HAN,
  TextRun,
  TextToken,
} from '@weibao/cjk-text';
import { isEnglishStopWord } from '../tokens/isEnglishStopWord';
import { splitRuns } from '../tokens/tokenize';
import { allOf, SearchExpression, TermSequence } from './SearchExpression';

/** What somebody searches for. */
export interface ParsedTerm {
  /** What every result holds. */
  matches: SearchExpression;
  /** What the best results hold: the words as they were typed, side by side. */
  exact: SearchExpression;
}

const MAX_TERM_LENGTH = 300;

const SPACE_BESIDE_CJK = new RegExp(`(?<=${CJK})\\s+|\\s+(?=${CJK})`, 'u');

// Words of a question that its answer rarely repeats, and what follows an
// apostrophe. 的 only between two words, because it is part of others (目的).
const WORD_EDGE = `${HAN}{2}|[a-z0-9]`;
const FILLERS = new RegExp(
  `怎么办|怎么样|怎么|怎样|如何|为什么|什么|请问|吗|呢|(?<=${WORD_EDGE})的(?=${WORD_EDGE})|(?<=[a-z])['’](?:s|t|d|m|re|ll|ve)\\b`,
  'gu',
);

/**
 * Reads what somebody typed. Nothing in it is an operator. `undefined` if it
 * holds nothing that could be searched for.
 */
export function parseTerm(term: string): ParsedTerm | undefined {
  const folded = foldText(term.slice(0, MAX_TERM_LENGTH));
  const required = requiredParts(folded.replace(FILLERS, ' '));
  const parts = required.length ? required : requiredParts(folded);
  if (!parts.length) {
    return undefined;
  }
  const exact = folded
    .split(SPACE_BESIDE_CJK)
    .map(piece => splitRuns(piece))
    .filter(runs => runs.length)
    .map(sideBySide);
  return { matches: allOf(parts), exact: allOf(exact) };
}

function requiredParts(folded: string): SearchExpression[] {
  const groups = groupTouching(splitRuns(folded));
  const meaningful = groups.filter(runs => !isStopWord(runs));
  return (meaningful.length ? meaningful : groups).flatMap(runs =>
    areInseparable(runs)
      ? [sideBySide(runs)]
      : runs.map(run =>
          run.script === 'cjk' ? cjkRun(run.tokens) : wordRun(run.tokens),
        ),
  );
}

function isStopWord([run, ...others]: TextRun[]): boolean {
  return (
    others.length === 0 &&
    run.tokens.length === 1 &&
    isEnglishStopWord(run.tokens[0].surface)
  );
}

/** The tokens of runs as they follow each other in a text that has them all. */
function sideBySide(runs: TextRun[]): TermSequence {
  const tokens = runs.flatMap(run => run.tokens);
  const last = tokens[tokens.length - 1];
  const lastRun = runs[runs.length - 1];
  if (last.kind !== 'character') {
    return { sequence: terms(tokens) };
  }
  // In the text the run may go on, and then its last character begins a pair.
  return lastRun.tokens.length > 1
    ? { sequence: terms(tokens.slice(0, -1)) }
    : { sequence: terms(tokens), prefix: true };
}

function cjkRun(tokens: TextToken[]): SearchExpression {
  if (tokens.length === 1) {
    return { sequence: [tokens[0].term], prefix: true };
  }
  const pairs = tokens.slice(0, -1).map(token => ({ sequence: [token.term] }));
  return allOf(
    besideNeighbours(pairs).map(alternatives =>
      alternatives.length === 1 ? alternatives[0] : { any: alternatives },
    ),
  );
}

function wordRun(tokens: TextToken[]): SearchExpression {
  const words = tokens.filter(token => token.kind === 'word');
  const compound = tokens.find(token => token.kind === 'compound');
  if (words.length === 1) {
    return wordOrPrefix(words[0]);
  }
  return compound
    ? {
        any: [
          { sequence: [compound.term], prefix: true },
          { sequence: terms(words) },
        ],
      }
    : { sequence: terms(words), prefix: true };
}

function wordOrPrefix({ term, surface }: TextToken): SearchExpression {
  const begun = { sequence: [surface], prefix: true };
  return term === surface ? begun : { any: [{ sequence: [term] }, begun] };
}

function terms(tokens: TextToken[]): string[] {
  return tokens.map(token => token.term);
}
