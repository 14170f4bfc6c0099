import { foldWidth } from '@weibao/cjk-text';

const HIDDEN_CHARACTERS = /[\p{Cf}\p{Cc}]/gu;
const DASHES = /[\u2010-\u2015\u2212\u30fc\ufe58\ufe63]/g;

/**
 * A code such as a serial number or an asset tag as it is compared, and as it
 * is on the label: half-width, without spaces, upper case.
 */
export function normalizeCode(text: string): string {
  return foldWidth(text)
    .replace(HIDDEN_CHARACTERS, '')
    .replace(/\s+/g, '')
    .replace(DASHES, '-')
    .toUpperCase();
}
