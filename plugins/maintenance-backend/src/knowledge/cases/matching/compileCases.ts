import { foldToLetters } from '@weibao/cjk-text';
import { IndexedCase } from '../IndexedCase';
import { FirmwareRule, readFirmware } from './firmware';
import { ModelPatterns, toComparableName, toModelPatterns } from './models';
import { PartFinder } from './PartFinder';
import { TermFinder } from './TermFinder';
import { pointsOfToken, tellingTokens } from './words';

/** A code that is shorter is found in the field for it, not in sentences. */
const SHORTEST_CODE_IN_TEXT = 3;

export interface CompiledCase {
  indexed: IndexedCase;
  /** Empty for all, as are the next two. */
  types: ReadonlySet<string>;
  manufacturers: ReadonlySet<string>;
  models?: ModelPatterns;
  parts: readonly string[];
  /** By comparable form. */
  codes: ReadonlyMap<string, string>;
  firmware: readonly FirmwareRule[];
}

/** The cases that have a word, and what it is worth. */
export interface Posting {
  points: number;
  /** Places in the list of cases. */
  cases: readonly number[];
}

/** A list of cases, made ready for being matched many times. */
export interface CompiledCases {
  cases: readonly CompiledCase[];
  words: ReadonlyMap<string, Posting>;
  /** Finds codes that sentences mention, and whose they are. */
  codes: TermFinder<{ place: number; code: string }>;
  parts: PartFinder;
}

export function compileCases(cases: readonly IndexedCase[]): CompiledCases {
  const parts = new PartFinder();
  const codes: CompiledCases['codes'] = new TermFinder();
  const placesByToken = new Map<string, number[]>();

  const compiled = cases.map((indexed, place): CompiledCase => {
    for (const token of tellingTokens(wordsAbout(indexed))) {
      const places = placesByToken.get(token);
      if (places) places.push(place);
      else placesByToken.set(token, [place]);
    }
    for (const code of indexed.faultCodes) {
      if (isTelling(code)) codes.add(code, { place, code });
    }
    const { deviceTypes, manufacturers, models, part } = indexed;
    return {
      indexed,
      types: new Set(deviceTypes.map(toComparableName)),
      manufacturers: new Set(manufacturers.map(toComparableName)),
      models: models.length > 0 ? toModelPatterns(models) : undefined,
      parts: part ? parts.learn(part) : [],
      codes: new Map(
        indexed.faultCodes.map(code => [toComparableCode(code), code]),
      ),
      firmware: indexed.firmware.map(readFirmware),
    };
  });

  const words = new Map<string, Posting>();
  for (const [token, places] of placesByToken) {
    words.set(token, {
      points: pointsOfToken(token, places.length, cases.length),
      cases: places,
    });
  }
  return { cases: compiled, words, codes, parts };
}

/** A code as it is compared, whatever people put between its letters. */
export function toComparableCode(code: string): string {
  return foldToLetters(code);
}

/** Short codes and short numbers occur in sentences by chance. */
function isTelling(code: string): boolean {
  const comparable = toComparableCode(code);
  return /^\d*$/.test(comparable)
    ? comparable.length > SHORTEST_CODE_IN_TEXT
    : comparable.length >= SHORTEST_CODE_IN_TEXT;
}

function wordsAbout(indexed: IndexedCase): (string | undefined)[] {
  const { title, symptoms, part, rootCause, tags } = indexed;
  return [title, ...symptoms, part, rootCause, ...tags];
}
