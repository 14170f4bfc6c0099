import { foldText, foldToLetters, HAN } from '@weibao/cjk-text';
import { KNOWN_HEADINGS, LedgerField } from './headings';
import { simplify } from './simplify';

const MAX_HEADING_LENGTH = 100;

const BRACKETED = /[([{<【〔「](.*?)[)\]}>】〕」]/g;
/** `序列号 S/N`, but not `CPU 型号`. */
const BILINGUAL = new RegExp(String.raw`^(${HAN}\S*)\s+([a-z#].*)$`, 'u');
const ALTERNATIVES = /[/|\\、，,;；\n]/;

const FIELDS_BY_WORD = new Map(
  Object.entries(KNOWN_HEADINGS).flatMap(([field, { words }]) =>
    words
      .trim()
      .split(/\s+/)
      .map(word => [word, field as LedgerField]),
  ),
);

/**
 * What a heading means, if it is known: `序 列 号`, `S/N`, `Serial No.`,
 * `序列号（必填）` and `品牌 / Brand` are all understood.
 */
export function recognizeHeading(heading: string): LedgerField | undefined {
  if (heading.length > MAX_HEADING_LENGTH) return undefined;
  const text = simplify(foldText(heading));
  const outsideOfBrackets = text.replace(BRACKETED, '');
  const candidates = [
    text,
    outsideOfBrackets,
    ...[...text.matchAll(BRACKETED)].map(match => match[1]),
    ...outsideOfBrackets.split(ALTERNATIVES),
    ...(outsideOfBrackets.trim().match(BILINGUAL)?.slice(1) ?? []),
  ];
  for (const candidate of candidates) {
    const field = FIELDS_BY_WORD.get(toWord(candidate));
    if (field) return field;
  }
  return undefined;
}

function toWord(text: string): string {
  return text === '#' ? text : foldToLetters(text);
}
