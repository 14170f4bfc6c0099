/**
 * A Chinese character as part of a regular expression with the flag `u`: of
 * every plane, with the zero `〇` and the repetition mark `々`, without kana.
 *
 * @public
 */
export const HAN = '\\p{Script=Han}';

/**
 * A character of the scripts that run on without spaces, as part of a regular
 * expression with the flag `u`: Chinese characters, kana with the mark `ー` of
 * long vowels, hangul and bopomofo.
 *
 * @public
 */
export const CJK = `[${HAN}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}ー]`;

const ANY_HAN = new RegExp(HAN, 'u');
const FIRST_CJK = new RegExp(`^${CJK}`, 'u');

/**
 * Whether there is a Chinese character in a text.
 *
 * @public
 */
export function hasHan(text: string): boolean {
  return ANY_HAN.test(text);
}

/**
 * Whether a token or run is of a script that does not part its words. None
 * holds characters of both sorts, so the first one tells.
 *
 * @public
 */
export function isCjk(token: string): boolean {
  return FIRST_CJK.test(token);
}
