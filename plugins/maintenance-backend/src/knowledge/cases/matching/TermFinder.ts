import { foldText, textTokens } from '@weibao/cjk-text';

const LATIN = /[a-z0-9]/;

/** A text made ready for looking up many terms in it. */
export interface SearchedText {
  /** Half-width and lower case. */
  text: string;
  tokens: readonly string[];
}

export function toSearchedText(
  texts: readonly (string | undefined)[],
): SearchedText {
  const text = foldText(texts.filter(part => part).join('\n'));
  return { text, tokens: textTokens([text]) };
}

/**
 * Finds which of many terms occur in a text. A term is found as a whole: `OC1`
 * in `代码OC1过流`, but not in `OC12`.
 */
export class TermFinder<T> {
  readonly #byFirstToken = new Map<string, { term: string; value: T }[]>();

  add(term: string, value: T): void {
    const { text, tokens } = toSearchedText([term]);
    if (tokens.length === 0) return;
    const known = this.#byFirstToken.get(tokens[0]);
    if (known) known.push({ term: text, value });
    else this.#byFirstToken.set(tokens[0], [{ term: text, value }]);
  }

  find(searched: SearchedText): { term: string; value: T }[] {
    return searched.tokens.flatMap(token =>
      (this.#byFirstToken.get(token) ?? []).filter(({ term }) =>
        occursIn(searched.text, term),
      ),
    );
  }
}

function occursIn(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    const isWhole =
      !isInsideWord(text[at - 1], text[at]) &&
      !isInsideWord(text[end - 1], text[end]);
    if (isWhole) return true;
  }
  return false;
}

function isInsideWord(before = '', after = ''): boolean {
  return LATIN.test(before) && LATIN.test(after);
}
