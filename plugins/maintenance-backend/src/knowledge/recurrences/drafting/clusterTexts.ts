import { CaseLanguage } from '@weibao/backstage-plugin-maintenance-common';
import { foldText, hasHan } from '@weibao/cjk-text';

/** Texts that say the same, told by one of them. */
export interface TextCluster {
  text: string;
  /** How many texts say it. */
  count: number;
}

interface Wording {
  key: string;
  pairs: ReadonlySet<string>;
  /** How often it is worded so, in the order of the first time. */
  texts: Map<string, number>;
}

/** From this share of common pairs of characters on, two texts say the same. */
const ALIKE = 0.8;

/** What follows does not make two long texts different. */
const COMPARED_CHARACTERS = 400;

/**
 * Brings together texts that are the same but for case, width, punctuation and
 * numbers such as those of slots, and those that nearly are. Texts in the given
 * language come first, then what is said most often, then what is said first.
 */
export function clusterTexts(
  texts: readonly (string | undefined)[],
  language: CaseLanguage,
): TextCluster[] {
  const clusters: Wording[] = [];
  for (const wording of wordingsOf(texts)) {
    const alike = clusters.find(cluster => areAlike(cluster, wording));
    if (alike) {
      for (const [text, count] of wording.texts) {
        alike.texts.set(text, (alike.texts.get(text) ?? 0) + count);
      }
    } else {
      clusters.push(wording);
    }
  }
  return clusters
    .map(({ texts: worded }) => toCluster(worded))
    .sort(
      (a, b) =>
        Number(isIn(b.text, language)) - Number(isIn(a.text, language)) ||
        b.count - a.count,
    );
}

/** The most frequent ones first, so that the others join them. */
function wordingsOf(texts: readonly (string | undefined)[]): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const text of texts) {
    const trimmed = text?.replace(/\s+/g, ' ').trim();
    if (!trimmed) continue;
    const key = toKey(trimmed);
    const known = wordings.get(key);
    if (known) {
      known.texts.set(trimmed, (known.texts.get(trimmed) ?? 0) + 1);
    } else {
      wordings.set(key, {
        key,
        pairs: pairsOf(key),
        texts: new Map([[trimmed, 1]]),
      });
    }
  }
  return [...wordings.values()].sort((a, b) => countOf(b) - countOf(a));
}

function toKey(text: string): string {
  const key = foldText(text)
    .replace(/\p{N}+/gu, '0')
    .replace(/[^\p{L}0]+/gu, '')
    .slice(0, COMPARED_CHARACTERS);
  // A text of nothing but punctuation is like itself alone.
  return key || text;
}

function pairsOf(key: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= key.length; i++) pairs.add(key.slice(i, i + 2));
  return pairs;
}

function areAlike(a: Wording, b: Wording): boolean {
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  const total = few.pairs.size + many.pairs.size;
  // Where all of the fewer are common, that is not enough.
  if (total === 0 || (2 * few.pairs.size) / total < ALIKE) return false;
  let common = 0;
  for (const pair of few.pairs) if (many.pairs.has(pair)) common++;
  return (2 * common) / total >= ALIKE;
}

function toCluster(texts: ReadonlyMap<string, number>): TextCluster {
  let told = { text: '', count: 0 };
  let count = 0;
  for (const [text, times] of texts) {
    count += times;
    if (times > told.count) told = { text, count: times };
  }
  return { text: told.text, count };
}

function countOf({ texts }: Wording): number {
  return [...texts.values()].reduce((sum, count) => sum + count, 0);
}

function isIn(text: string, language: CaseLanguage): boolean {
  return hasHan(text) === (language === 'zh');
}
