import lunr from 'lunr';

const ENGLISH_WORD = /^[a-z]{4,}$/;
const MAX_REMEMBERED_STEMS = 50_000;

// Stemming is most of the cost of reading an English text, and a technical
// vocabulary is small.
const stems = new Map<string, string>();

/**
 * The stem of an English word. Anything else stays as it is, and so do words
 * of up to three letters, which are acronyms as often as plurals: UPS is not
 * the plural of up.
 */
export function stemWord(word: string): string {
  if (!ENGLISH_WORD.test(word)) {
    return word;
  }
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = lunr.stemmer(new lunr.Token(word, {})).toString();
    if (stems.size >= MAX_REMEMBERED_STEMS) {
      stems.clear();
    }
    stems.set(word, stem);
  }
  return stem;
}
