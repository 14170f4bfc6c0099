import { foldText } from '../tokens/foldText';
import { isEnglishStopWord } from '../tokens/isEnglishStopWord';
import {
  CJK_CHARACTER,
  SearchRun,
  SearchToken,
  splitRuns,
} from '../tokens/tokenize';
import { allOf, SearchExpression, TermSequence } from './SearchExpression';

/** What somebody searches for. */
export interface ParsedTerm {
  /** What every result holds. */
  matches: SearchExpression;
  /** What the best results hold: the words as they were typed, side by side. */
  exact: SearchExpression;
}

const MAX_TERM_LENGTH = 300;

const SPACE_BESIDE_CJK = new RegExp(
  `(?<=${CJK_CHARACTER})\\s+|\\s+(?=${CJK_CHARACTER})`,
  'u',
);

// Words of a question that its answer rarely repeats, and what follows an
// apostrophe. 的 only between two words, because it is part of others (目的).
const FILLERS =
  /怎么办|怎么样|怎么|怎样|如何|为什么|什么|请问|吗|呢|(?<=\p{sc=Han}{2}|[a-z0-9])的(?=\p{sc=Han}{2}|[a-z0-9])|(?<=[a-z])['’](?:s|t|d|m|re|ll|ve)\b/gu;

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
    // One character alone is in nearly everything, 3级 is not.
    runs.length > 1 && runs.some(isSingleCharacter)
      ? [sideBySide(runs)]
      : runs.map(run =>
          run.script === 'cjk' ? cjkRun(run.tokens) : wordRun(run.tokens),
        ),
  );
}

/** Runs with nothing between them, such as 代码OC1, in one group. */
function groupTouching(runs: SearchRun[]): SearchRun[][] {
  const groups: SearchRun[][] = [];
  let end: number | undefined;
  for (const run of runs) {
    if (run.tokens[0].start === end) {
      groups[groups.length - 1].push(run);
    } else {
      groups.push([run]);
    }
    end = run.tokens[run.tokens.length - 1].end;
  }
  return groups;
}

function isStopWord([run, ...others]: SearchRun[]): boolean {
  return (
    others.length === 0 &&
    run.tokens.length === 1 &&
    isEnglishStopWord(run.tokens[0].surface)
  );
}

function isSingleCharacter(run: SearchRun): boolean {
  return run.script === 'cjk' && run.tokens.length === 1;
}

/** The tokens of runs as they follow each other in a text that has them all. */
function sideBySide(runs: SearchRun[]): TermSequence {
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

/**
 * A run is words without spaces between them, and where they part is unknown.
 * So every character must be found beside one of its neighbours, not all of
 * them in one place: 硬盘故障 finds 硬盘 and 故障, however far apart.
 */
function cjkRun(tokens: SearchToken[]): SearchExpression {
  if (tokens.length === 1) {
    return { sequence: [tokens[0].term], prefix: true };
  }
  const pairs = tokens.slice(0, -1).map(token => ({ sequence: [token.term] }));
  const last = pairs.length - 1;
  if (last === 0) {
    return pairs[0];
  }
  // The second character is beside the first, and the last but one beside the
  // last, already.
  const inner = pairs.slice(2, last).map((pair, index) => ({
    any: [pairs[index + 1], pair],
  }));
  return { all: [pairs[0], ...inner, pairs[last]] };
}

function wordRun(tokens: SearchToken[]): SearchExpression {
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

function wordOrPrefix({ term, surface }: SearchToken): SearchExpression {
  const begun = { sequence: [surface], prefix: true };
  return term === surface ? begun : { any: [{ sequence: [term] }, begun] };
}

function terms(tokens: SearchToken[]): string[] {
  return tokens.map(token => token.term);
}
