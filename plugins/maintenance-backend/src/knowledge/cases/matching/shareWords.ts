import { CompiledCases } from './compileCases';
import { MatchedFault, MatchFacts } from './MatchFacts';
import { MOST_POINTS } from './points';
import { tellingTokens, wordsOf } from './words';

/** The words that cases have in common with faults. */
export interface SharedWords {
  /** What they are worth for the case at a place, an integer. */
  pointsAt(place: number): number;
  /** Those words, as the fault says them. */
  valuesAt(place: number): string[];
}

/**
 * Looks up the words of faults in all cases at once. A case counts the words
 * of the one fault that it has most in common with: many faults of a device
 * that each share a word or two are no better fit than one of them.
 */
export function shareWords(
  { cases, words }: CompiledCases,
  { device, faults }: MatchFacts,
): SharedWords {
  // Counted as manufacturer and model already.
  const own = new Set(tellingTokens([device.manufacturer, device.model]));
  const tokensOf = (fault: MatchedFault) =>
    tellingTokens(textsOf(fault)).filter(token => !own.has(token));

  const most = new Float64Array(cases.length);
  const from = new Int32Array(cases.length).fill(-1);
  const sums = new Float64Array(cases.length);
  for (const [i, fault] of faults.entries()) {
    sums.fill(0);
    for (const token of tokensOf(fault)) {
      const posting = words.get(token);
      for (const place of posting?.cases ?? []) {
        sums[place] += posting?.points ?? 0;
      }
    }
    for (let place = 0; place < sums.length; place++) {
      if (sums[place] > most[place]) {
        most[place] = sums[place];
        from[place] = i;
      }
    }
  }

  return {
    pointsAt: place => Math.min(MOST_POINTS.words, Math.round(most[place])),
    valuesAt: place => {
      const fault = faults[from[place]];
      if (!fault) return [];
      const shared = new Map<string, number>();
      for (const token of tokensOf(fault)) {
        const posting = words.get(token);
        if (posting?.cases.includes(place)) shared.set(token, posting.points);
      }
      return wordsOf(textsOf(fault).join('\n'), shared);
    },
  };
}

function textsOf({ title, description, cause }: MatchedFault): string[] {
  return [title, description, cause].filter(text => text !== undefined);
}
