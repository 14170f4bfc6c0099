import { foldWithSource, TracedText } from '@weibao/cjk-text';

/** Most characters are of these ranges, which no folding changes; names are many. */
const FOLDED_ALREADY = /^[0-9a-z\u4e00-\u9fff]$/;

/**
 * A text in the one form in which secrets are looked for: half-width, lower
 * case, and unlike texts that are searched without accents and invisible
 * characters, dashes and spaces alike.
 */
export function foldBare(text: string): TracedText {
  return foldWithSource(text, foldCharacter);
}

function foldCharacter(character: string, before: string): string {
  if (FOLDED_ALREADY.test(character)) return character;
  const folded = character.normalize('NFKD').toLowerCase();
  const bare = /^\s+$/u.test(folded)
    ? ' '
    : folded
        .replace(/[\p{Mn}\p{Cf}\p{Cc}]/gu, '')
        .replace(/[\p{Pd}\u2212]/gu, '-');
  return bare === ' ' && before.endsWith(' ') ? '' : bare;
}
