import { partNames } from '@weibao/backstage-plugin-maintenance-common';
import { foldText, HAN } from '@weibao/cjk-text';
import { TermFinder, toSearchedText } from './TermFinder';

const SPACE_BESIDE_HAN = new RegExp(` (?=${HAN})|(?<=${HAN}) `, 'gu');

/**
 * Finds the parts that texts speak of, whatever they call them, so that a case
 * in one language is found by an incident in the other.
 */
export class PartFinder {
  readonly #finder = new TermFinder<string>();

  constructor() {
    for (const names of partNames) {
      for (const spelling of new Set(names.flatMap(spellingsOf))) {
        this.#finder.add(spelling, names[0]);
      }
    }
  }

  /**
   * The parts that the `part` of a case means: the most specific ones it names,
   * or the part itself from now on, where it is none of those known.
   */
  learn(part: string): string[] {
    const found = this.#finder.find(toSearchedText([part]));
    const specific = found.filter(
      ({ term }) =>
        !found.some(other => other.term !== term && other.term.includes(term)),
    );
    if (specific.length > 0) {
      return [...new Set(specific.map(({ value }) => value))];
    }
    const own = foldText(part);
    this.#finder.add(own, own);
    return [own];
  }

  find(texts: readonly (string | undefined)[]): Set<string> {
    const found = this.#finder.find(toSearchedText(texts));
    return new Set(found.map(({ value }) => value));
  }
}

/** With and without a space beside Chinese; Latin names also in the plural. */
function spellingsOf(name: string): string[] {
  const glued = name.replace(SPACE_BESIDE_HAN, '');
  return /[a-z]$/i.test(name) ? [name, `${name}s`] : [name, glued];
}
