/**
 * A text in the form in which texts are compared: full-width letters and other
 * compatibility characters in their plain form, all in lower case.
 *
 * @public
 */
export function foldText(text: string): string {
  return foldWidth(text).toLowerCase();
}

/**
 * A text with full-width letters and other compatibility characters in their
 * plain form, its case as it is: for what is shown or read, not compared.
 *
 * @public
 */
export function foldWidth(text: string): string {
  return text.normalize('NFKC');
}

/**
 * The letters and digits of a text in the form in which they are compared, for
 * names and codes that people write with and without spaces and punctuation.
 *
 * @public
 */
export function foldToLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
