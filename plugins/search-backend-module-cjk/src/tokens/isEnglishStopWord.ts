import lunr from 'lunr';

/** Whether a folded word is an English word too common to search for. */
export function isEnglishStopWord(word: string): boolean {
  return lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
}
