/** Long enough for any code or serial number; a longer run is cut. */
const LONGEST_TOKEN = 64;

const IDEOGRAPHS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const RUNS = new RegExp(
  `[${IDEOGRAPHS}]+|(?:(?![${IDEOGRAPHS}])[\\p{L}\\p{N}])+`,
  'gu',
);
const IDEOGRAPHIC = new RegExp(`^[${IDEOGRAPHS}]`, 'u');

/** Whether a token is of a script that does not part its words. */
export function isIdeographic(token: string): boolean {
  return IDEOGRAPHIC.test(token);
}

/** What a row must contain to be found. */
export interface SearchTerm {
  token: string;
  /** Whether longer tokens that begin so will do. */
  prefix: boolean;
}

/**
 * The tokens under which texts are found: words and codes in Latin letters and
 * digits, and every pair of neighbouring characters of a Chinese run, since
 * Chinese does not part its words. A run's last character is a token of its
 * own, so that each character begins some token.
 *
 * Full-width and half-width forms, upper and lower case are the same.
 */
export function textTokens(texts: readonly (string | undefined)[]): string[] {
  const tokens = new Set<string>();
  for (const run of runsOf(texts.join('\n'))) {
    if (isIdeographic(run)) {
      const characters = [...run];
      characters.forEach((character, i) =>
        tokens.add(character + (characters[i + 1] ?? '')),
      );
    } else {
      tokens.add(run.slice(0, LONGEST_TOKEN));
    }
  }
  return [...tokens];
}

/**
 * The terms of a search, all of which must be found. Codes match from their
 * beginning, and so does the last word, which may not be finished yet; other
 * words and single letters match whole, since an index looks up beginnings of
 * frequent words slowly. Chinese matches anywhere in a run.
 */
export function searchTerms(query: string): SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  const add = (token: string, prefix: boolean) =>
    terms.set(token, { token, prefix });

  const runs = runsOf(query);
  const lastWord = runs.filter(run => !isIdeographic(run)).pop();
  for (const run of runs) {
    const characters = [...run];
    if (!isIdeographic(run)) {
      const isBeginning = run === lastWord || /\p{N}/u.test(run);
      add(run.slice(0, LONGEST_TOKEN), isBeginning && characters.length > 1);
    } else if (characters.length === 1) {
      add(run, true);
    } else {
      for (let i = 1; i < characters.length; i++) {
        add(characters[i - 1] + characters[i], false);
      }
    }
  }
  return [...terms.values()];
}

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(RUNS) ?? [];
}
