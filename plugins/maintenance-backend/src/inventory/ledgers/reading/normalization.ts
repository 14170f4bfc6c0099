import { foldWidth } from '@weibao/cjk-text';

const HIDDEN_CHARACTERS = /[\p{Cf}\p{Cc}]/gu;
const PLACEHOLDER =
  /^([-–—_/\\.?×xX*]{1,6}|无|没有|暂无|不详|未知|待定|待补|待补充|见机身|n\/?a|none|null|unknown|tbd)$/i;

/** Words as the customer wrote them, without what is only typing: one line, single spaces. */
export function normalizeWords(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(HIDDEN_CHARACTERS, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A technical term such as a model: full-width characters become half-width. */
export function normalizeTerm(text: string): string {
  return normalizeWords(foldWidth(text));
}

/** Whether a cell holds only a sign that there is nothing to say. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(normalizeTerm(text));
}
