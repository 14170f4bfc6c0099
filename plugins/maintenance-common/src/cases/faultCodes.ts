import { foldText } from '@weibao/cjk-text';

/**
 * The key under which spellings of a fault code are counted together: without
 * regard to case, width, spaces and punctuation, except between digits, where these
 * tell `1-11` from `111`.
 *
 * @returns an empty string for a code without letters and digits
 * @public
 */
export function normalizeFaultCode(code: string): string {
  return foldText(code)
    .replace(/(?<=\p{Nd})[^\p{L}\p{N}]+(?=\p{Nd})/gu, '-')
    .replace(/(?<!\p{Nd})[^\p{L}\p{N}]+|[^\p{L}\p{N}]+(?!\p{Nd})/gu, '');
}
