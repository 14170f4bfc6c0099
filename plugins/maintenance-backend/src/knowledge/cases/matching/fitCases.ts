import { CaseMatchReason } from '@weibao/backstage-plugin-maintenance-common';
import { IndexedCase } from '../IndexedCase';
import { CompiledCase, CompiledCases, toComparableCode } from './compileCases';
import { findAffectedVersion } from './firmware';
import { MatchedDevice, MatchFacts } from './MatchFacts';
import { matchModel, toComparableName } from './models';
import {
  LEAST_POINTS,
  MOST_POINTS,
  POINTS_OF_MENTIONED_PART,
  POINTS_OF_MODEL_PREFIX,
} from './points';
import { toSearchedText } from './TermFinder';
import { SharedWords, shareWords } from './shareWords';

/** A case that fits, with the points it has without feedback. */
export interface CaseFit {
  indexed: IndexedCase;
  points: number;
  /**
   * The reasons for the points. To be asked for cases that are shown: finding
   * out the words takes longer than finding out what they are worth.
   */
  explain(): CaseMatchReason[];
}

/** The facts, in the forms in which cases are asked about them. */
interface Question {
  device: MatchedDevice;
  type: string;
  manufacturer: string;
  model: string;
  faultyParts: ReadonlySet<string>;
  mentionedParts: ReadonlySet<string>;
  codes: ReadonlySet<string>;
  /** By place of the case. */
  mentionedCodes: ReadonlyMap<number, readonly string[]>;
  words: SharedWords;
}

/**
 * The cases that fit what is known of a device and its faults, and why. A case
 * that names other types, manufacturers or models does not fit; what is not
 * known of the device excludes nothing.
 */
export function fitCases(
  compiled: CompiledCases,
  facts: MatchFacts,
): CaseFit[] {
  const question = toQuestion(compiled, facts);
  return compiled.cases.flatMap((candidate, place): CaseFit[] => {
    if (isExcluded(candidate, question)) return [];
    const { indexed } = candidate;
    const words = question.words.pointsAt(place);
    const reasons = [
      ...deviceReasons(candidate, question),
      ...faultReasons(candidate, place, question),
    ];
    const points = reasons.reduce((sum, each) => sum + each.points, words);
    if (points < LEAST_POINTS) return [];
    const explain = () =>
      words > 0
        ? [...reasons, wordsReason(words, place, question)]
        : [...reasons];
    return [{ indexed, points, explain }];
  });
}

function toQuestion(
  compiled: CompiledCases,
  { device, faults }: MatchFacts,
): Question {
  const said = faults.flatMap(({ title, description, cause }) => [
    title,
    description,
    cause,
  ]);
  const written = faults.flatMap(({ faultCode }) => faultCode ?? []);
  const mentionedCodes = new Map<number, string[]>();
  for (const { value } of compiled.codes.find(
    toSearchedText([...said, ...written]),
  )) {
    const known = mentionedCodes.get(value.place);
    if (known) known.push(value.code);
    else mentionedCodes.set(value.place, [value.code]);
  }
  return {
    device,
    type: toComparableName(device.type),
    manufacturer: toComparableName(device.manufacturer),
    model: toComparableName(device.model),
    faultyParts: compiled.parts.find(faults.map(({ faultPart }) => faultPart)),
    mentionedParts: compiled.parts.find(said),
    codes: new Set(written.map(toComparableCode)),
    mentionedCodes,
    words: shareWords(compiled, { device, faults }),
  };
}

function isExcluded(
  { types, manufacturers, models }: CompiledCase,
  { type, manufacturer, model }: Question,
): boolean {
  const isOther = (names: ReadonlySet<string>, name: string) =>
    names.size > 0 && name !== '' && !names.has(name);
  return (
    isOther(types, type) ||
    isOther(manufacturers, manufacturer) ||
    (models !== undefined && model !== '' && !matchModel(models, model))
  );
}

function deviceReasons(
  { types, manufacturers, models, firmware }: CompiledCase,
  { device, type, manufacturer, model }: Question,
): CaseMatchReason[] {
  const reasons: CaseMatchReason[] = [];
  const match = models && model ? matchModel(models, model) : undefined;
  if (match) {
    reasons.push({
      kind: 'model',
      points: match === 'exact' ? MOST_POINTS.model : POINTS_OF_MODEL_PREFIX,
      values: [device.model],
    });
  }
  if (manufacturers.has(manufacturer)) {
    reasons.push({
      kind: 'manufacturer',
      points: MOST_POINTS.manufacturer,
      values: [device.manufacturer],
    });
  }
  if (types.has(type)) {
    reasons.push({
      kind: 'device-type',
      points: MOST_POINTS.deviceType,
      values: [device.type],
    });
  }
  const version = findAffectedVersion(firmware, device);
  if (version) {
    reasons.push({
      kind: 'firmware',
      points: MOST_POINTS.firmware,
      values: [version],
    });
  }
  return reasons;
}

function faultReasons(
  { indexed, parts, codes }: CompiledCase,
  place: number,
  question: Question,
): CaseMatchReason[] {
  const { faultyParts, mentionedParts, mentionedCodes } = question;
  const reasons: CaseMatchReason[] = [];
  const found = new Set(mentionedCodes.get(place));
  for (const [comparable, code] of codes) {
    if (question.codes.has(comparable)) found.add(code);
  }
  if (found.size > 0) {
    reasons.push({
      kind: 'fault-code',
      points: MOST_POINTS.faultCode,
      values: [...found],
    });
  }
  const isFaulty = parts.some(part => faultyParts.has(part));
  if (indexed.part && (isFaulty || parts.some(p => mentionedParts.has(p)))) {
    reasons.push({
      kind: 'part',
      points: isFaulty ? MOST_POINTS.part : POINTS_OF_MENTIONED_PART,
      values: [indexed.part],
    });
  }
  return reasons;
}

function wordsReason(
  points: number,
  place: number,
  { words }: Question,
): CaseMatchReason {
  return { kind: 'words', points, values: words.valuesAt(place) };
}
