import { foldText, HAN } from '@weibao/cjk-text';
import { CaseLanguage } from './CaseMetadata';
import { PART_NAMES } from './partNames';

const SPACE_BESIDE_HAN = new RegExp(`(?<=${HAN}) | (?=${HAN})`, 'gu');

/** Every name in its folded form, with the part it means. */
const KEY_OF_NAME = new Map(
  PART_NAMES.flatMap(({ key, zh, en, also, akin = [] }) =>
    [zh, en, ...also, ...akin.flat()].map(name => [fold(name), key] as const),
  ),
);

const LABELS = new Map(PART_NAMES.map(({ key, zh, en }) => [key, { zh, en }]));

const PATTERNS = [...KEY_OF_NAME.keys()].map(name => ({
  name,
  pattern: new RegExp(
    // A number may stand at a name as in `PSU1`, a letter may not.
    /^[a-z]/.test(name) ? `(?<![a-z])${escape(name)}s?(?![a-z])` : escape(name),
    'g',
  ),
}));

/**
 * The key under which names of the same part are counted together, such as
 * `disk` for 硬盘, HDD and `1.8TB 10K SAS 硬盘`. What a name ends with tells
 * the part; a name that holds no known one is its own key, without regard to
 * case, width, spaces and dashes.
 *
 * @returns an empty string for a name without letters and digits
 * @public
 */
export function normalizePart(name: string): string {
  const folded = fold(name);
  let last: { end: number; length: number; key: string } | undefined;
  for (const { name: known, pattern } of PATTERNS) {
    for (const { index, 0: found } of folded.matchAll(pattern)) {
      const end = index + found.length;
      if (
        !last ||
        end > last.end ||
        (end === last.end && found.length > last.length)
      ) {
        last = { end, length: found.length, key: KEY_OF_NAME.get(known)! };
      }
    }
  }
  return last?.key ?? folded.replaceAll(' ', '');
}

/**
 * What a part is called in a language; nothing where the key is none of a
 * known part.
 *
 * @public
 */
export function partLabel(
  key: string,
  language: CaseLanguage,
): string | undefined {
  return LABELS.get(key)?.[language];
}

/** Half-width lower case, one space between words, none beside Chinese. */
function fold(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .replace(SPACE_BESIDE_HAN, '')
    .trim();
}

function escape(text: string): string {
  return text.replace(/[+]/g, '\\$&');
}
