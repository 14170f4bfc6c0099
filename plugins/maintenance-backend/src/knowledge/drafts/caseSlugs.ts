const LONGEST_SLUG = 80;
const FEWEST_WORDS = 2;
const FEWEST_LETTERS = 4;

/**
 * A slug of the Latin words and numbers of a title: what is left of a Chinese
 * title is often its manufacturer, part and code. Nothing where it is too
 * little to tell cases apart.
 */
export function slugOfTitle(title: string): string | undefined {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const letters = words?.join('').match(/[a-z]/g);
  if (!words || !letters) return undefined;
  if (words.length < FEWEST_WORDS || letters.length < FEWEST_LETTERS) {
    return undefined;
  }
  return shorten(words, LONGEST_SLUG);
}

/**
 * A slug that is not taken: of the title, otherwise of the day.
 *
 * @param day - `YYYY-MM-DD`
 */
export function freeSlug(
  title: string,
  day: string,
  isTaken: (slug: string) => boolean,
): string {
  const base = slugOfTitle(title);
  if (base && !isTaken(base)) return base;
  const stem = base ?? `case-${day.replaceAll('-', '')}`;
  let number = base ? 2 : 1;
  while (isTaken(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

function shorten(words: readonly string[], length: number): string {
  let slug = words[0].slice(0, length);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > length) break;
    slug += `-${word}`;
  }
  return slug;
}
