import { hasHan, TextRange } from '@weibao/cjk-text';
import { foldBare } from './foldBare';
import { Secret, SecretKind } from './Secret';

/** A stretch of a folded text that must not be told. */
export interface Finding extends TextRange {
  kind: SecretKind;
}

/** Finds what is known not to be told. */
export type NameFinder = (text: string) => Finding[];

/** A text without spaces and dashes, and where they stood. */
interface TightText {
  text: string;
  /** Positions of its characters in the text that has them. */
  positions: readonly number[];
}

interface Name extends TightText {
  kind: SecretKind;
  /** It may stand in the middle of other letters. */
  isGlued: boolean;
}

const SHORTEST_NAME = 2;
/** Shorter numbers are too often something else. */
const SHORTEST_NUMBER = 4;
/** A code of letters and digits that is so long is nothing else by chance. */
const SHORTEST_GLUED_CODE = 6;

/** What people put between the parts of a name, or leave out. */
const SEPARATOR = /[ \-_·]/;

/**
 * Makes ready to find names in folded texts, the longest first. A name is found
 * whether or not its words stand apart; where it begins or ends with a Latin
 * letter or a digit, no other may stand there, unless it is a long code.
 */
export function createNameFinder(secrets: readonly Secret[]): NameFinder {
  const names = new Map<string, Name>();
  /** How long names with a beginning are. */
  const lengths = new Map<string, number[]>();
  for (const { kind, text } of secrets) {
    const name = toTight(foldBare(text).text.trim());
    if (!isName(name.text) || names.has(name.text)) continue;
    names.set(name.text, { ...name, kind, isGlued: isLongCode(name.text) });
    const beginning = name.text.slice(0, SHORTEST_NAME);
    const known = lengths.get(beginning) ?? [];
    if (!known.includes(name.text.length)) known.push(name.text.length);
    lengths.set(beginning, known);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);

  return text => {
    const tight = toTight(text);
    const findings: Finding[] = [];
    for (let start = 0; start < tight.text.length; start++) {
      const beginning = tight.text.slice(start, start + SHORTEST_NAME);
      for (const length of lengths.get(beginning) ?? []) {
        const name = names.get(tight.text.slice(start, start + length));
        if (!name || !standsAt(name, tight, start, text)) continue;
        const last = start + name.text.length - 1;
        findings.push({
          kind: name.kind,
          start: tight.positions[start],
          end: tight.positions[last] + 1,
        });
        start = last;
        break;
      }
    }
    return findings;
  };
}

function isName(tight: string): boolean {
  if (tight.length < SHORTEST_NAME || !/[\p{L}\p{N}]/u.test(tight)) {
    return false;
  }
  return !/^\d+$/.test(tight) || tight.length >= SHORTEST_NUMBER;
}

function isLongCode(tight: string): boolean {
  return tight.length >= SHORTEST_GLUED_CODE && /\d/.test(tight);
}

function toTight(text: string): TightText {
  const positions: number[] = [];
  let tight = '';
  for (let i = 0; i < text.length; i++) {
    if (SEPARATOR.test(text[i])) continue;
    tight += text[i];
    positions.push(i);
  }
  return { text: tight, positions };
}

function standsAt(
  name: Name,
  tight: TightText,
  start: number,
  text: string,
): boolean {
  const end = start + name.text.length;
  if (!name.isGlued) {
    const from = tight.positions[start];
    const to = tight.positions[end - 1] + 1;
    if (areJoined(text[from - 1], text[from])) return false;
    if (areJoined(text[to - 1], text[to])) return false;
  }
  return name.isGlued || isParted(name, tight, start);
}

/** Both are Latin letters or digits, so that they are of one word. */
function areJoined(a: string | undefined, b: string | undefined): boolean {
  return /^[\p{Script=Latin}\p{N}]{2}$/u.test(`${a ?? ' '}${b ?? ' '}`);
}

/** It is parted where the name is, or beside a Chinese character. */
function isParted(name: Name, tight: TightText, start: number): boolean {
  const isGap = ({ positions }: TightText, at: number) =>
    positions[at] - positions[at - 1] > 1;
  for (let i = 1; i < name.text.length; i++) {
    const isByHan = hasHan(name.text[i - 1]) || hasHan(name.text[i]);
    if (isGap(tight, start + i) && !isGap(name, i) && !isByHan) return false;
  }
  return true;
}
