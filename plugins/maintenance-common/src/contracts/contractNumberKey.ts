import { foldText } from '@weibao/cjk-text';

/** Dashes of every width, spaces, and what nobody sees. */
const SEPARATORS = /[\s\p{Pd}\u2212]+/gu;
const INVISIBLE = /\p{Cf}/gu;

/**
 * A contract number in the form in which two are the same: width and case do
 * not count, and any run of dashes and spaces is one dash. A dash stays one,
 * because `2026-1-11` and `2026-11-1` are different contracts.
 *
 * @public
 */
export function contractNumberKey(number: string): string {
  return foldText(number)
    .replace(INVISIBLE, '')
    .trim()
    .replace(SEPARATORS, '-');
}
