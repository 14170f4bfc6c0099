/**
 * Folds texts and takes them apart so that Chinese, Japanese and Korean words
 * and codes are found.
 *
 * @packageDocumentation
 */
export { besideNeighbours } from './besideNeighbours';
export { foldText, foldToLetters, foldWidth } from './foldText';
export { foldWithSource } from './foldWithSource';
export type { TextRange, TracedText } from './foldWithSource';
export { CJK, HAN, hasHan, isCjk } from './scripts';
export { matchesParts, searchParts, textForParts } from './searchParts';
export { searchTerms } from './searchTerms';
export type { SearchTerm, TokenPattern } from './searchTerms';
export { areInseparable, groupTouching, splitRuns } from './splitRuns';
export type { TextRun, TextToken, TokenOptions } from './splitRuns';
export { textTokens, tokenize } from './tokenize';
