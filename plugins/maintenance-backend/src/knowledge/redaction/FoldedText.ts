/** A stretch of a text, from its first character to the one after its last. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text in the one form in which it is searched: half-width, lower case,
 * without accents and invisible characters, dashes and spaces alike. It knows
 * where each of its characters came from.
 */
export class FoldedText {
  readonly text: string;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  static of(original: string): FoldedText {
    let text = '';
    const starts: number[] = [];
    const ends: number[] = [];
    let position = 0;
    for (const character of original) {
      const end = position + character.length;
      const folded = fold(character);
      const isSecondSpace = folded === ' ' && text.endsWith(' ');
      if (folded !== '' && !isSecondSpace) {
        text += folded;
        for (let i = 0; i < folded.length; i++) {
          starts.push(position);
          ends.push(end);
        }
      } else if (ends.length > 0) {
        // What leaves no trace goes with the character before it.
        ends[ends.length - 1] = end;
      }
      position = end;
    }
    return new FoldedText(text, starts, ends);
  }

  private constructor(
    text: string,
    starts: readonly number[],
    ends: readonly number[],
  ) {
    this.text = text;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Where a stretch of the folded text is in the original. */
  toOriginal({ start, end }: Span): Span {
    return { start: this.#starts[start], end: this.#ends[end - 1] };
  }
}

function fold(character: string): string {
  // Most characters are these, and names are many.
  if (/^[0-9a-z\u4e00-\u9fff]$/.test(character)) return character;
  const folded = character.normalize('NFKD').toLowerCase();
  if (/^\s+$/u.test(folded)) return ' ';
  return folded
    .replace(/[\p{Mn}\p{Cf}\p{Cc}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-');
}
