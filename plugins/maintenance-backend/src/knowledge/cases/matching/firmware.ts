import { foldWidth } from '@weibao/cjk-text';
import { MatchedDevice } from './MatchFacts';
import { compareVersions } from './versions';

type Relation = '<' | '<=' | '>' | '>=';

interface Bound {
  relation: Relation;
  version: string;
}

/** The versions that one entry of a case's `firmware` means. */
export interface FirmwareRule {
  /** All of them hold for an affected version. */
  bounds: readonly Bound[];
  /** Versions named as they are. */
  versions: readonly string[];
  /** Words that name whose or which firmware it is, such as `HPE` or `iLO`. */
  qualifiers: readonly string[];
}

const VERSION = /\b[a-z]{0,8}\d[\w.()-]*/gi;
const DATE = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}/g;
const FIRMWARE_NAME =
  /固件|微码|版本|补丁|bios|bmc|ilo|idrac|ibmc|firmware|\bfw\b|version|microcode|\bios\b|release/i;

/** Relations that stand before a version, and those that follow it. */
const BEFORE: readonly [RegExp, Relation][] = [
  [/(<=|≤|up to|through|至|到|~)\s*$/i, '<='],
  [/(>=|≥|from|since|自|从)\s*$/i, '>='],
  [
    /(<|低于|早于|小于|before|below|prior to|earlier than|older than)\s*$/i,
    '<',
  ],
  [/(>|高于|晚于|大于|above|later than|newer than)\s*$/i, '>'],
];
const AFTER: readonly [RegExp, Relation][] = [
  [/^\s*(及|或|和)(以下|之前|以前|更早)/, '<='],
  [/^\s*(之前|以前|以下)/, '<'],
  [/^\s*((及|或|和)?(以上|之后|以后|更高)|起|开始)/, '>='],
  [/^\s*(and|or)\s+(earlier|older|below|lower|prior)/i, '<='],
  [/^\s*(and|or)\s+(later|newer|above|higher|up)/i, '>='],
  [/^\s*(至|到|~|to|through)\s*v?[a-z]{0,8}\d/i, '>='],
];

const GENERAL_WORDS = new Set(
  (
    'firmware fw version versions release releases software before below prior ' +
    'to earlier older than from since up through and or later newer above ' +
    'higher lower with without the fix all any affected'
  ).split(' '),
);

/** Reads an entry such as `HPE < HPD7`, `9.1(7)8 起、9.1(7)16 之前` or `7.0.1`. */
export function readFirmware(entry: string): FirmwareRule {
  const text = foldWidth(entry);
  const found = [...text.matchAll(VERSION)];
  const bounds: Bound[] = [];
  const versions: string[] = [];
  for (const [i, match] of found.entries()) {
    const version = trimVersion(match[0]);
    const previous = found[i - 1];
    const before = text.slice(
      previous ? previous.index + trimVersion(previous[0]).length : 0,
      match.index,
    );
    const after = text.slice(match.index + version.length);
    const relation = relationOf(BEFORE, before) ?? relationOf(AFTER, after);
    if (relation) bounds.push({ relation, version });
    else if (/[.(a-z]/i.test(version)) versions.push(version);
  }
  return { bounds, versions, qualifiers: qualifiersOf(text) };
}

/**
 * The version of a device that is affected, as the parameters of the device
 * name it. What they do not name as a firmware or version is not looked at.
 */
export function findAffectedVersion(
  rules: readonly FirmwareRule[],
  device: MatchedDevice,
): string | undefined {
  for (const [name, value] of Object.entries(device.parameters ?? {})) {
    if (!FIRMWARE_NAME.test(name)) continue;
    const known = [name, value, device.manufacturer, device.model, device.type]
      .join(' ')
      .toLowerCase();
    const installed = versionsIn(value);
    for (const rule of rules) {
      if (!rule.qualifiers.every(word => known.includes(word))) continue;
      const affected = installed.find(version => isAffected(rule, version));
      if (affected) return affected;
    }
  }
  return undefined;
}

function isAffected({ bounds, versions }: FirmwareRule, version: string) {
  return (
    versions.some(named => compareVersions(version, named) === 0) ||
    (bounds.length > 0 && bounds.every(bound => isWithin(bound, version)))
  );
}

function isWithin({ relation, version }: Bound, installed: string): boolean {
  const order = compareVersions(installed, version);
  if (order === undefined) return false;
  switch (relation) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

function versionsIn(text: string): string[] {
  const found = foldWidth(text).replace(DATE, ' ').match(VERSION);
  return (found ?? []).map(trimVersion);
}

/** Without what belongs to the sentence around it. */
function trimVersion(version: string): string {
  const trimmed = version.replace(/[.(-]+$/, '');
  const isOpen = !trimmed.includes('(');
  return isOpen ? trimmed.replace(/\)+$/, '') : trimmed;
}

function relationOf(
  relations: readonly [RegExp, Relation][],
  text: string,
): Relation | undefined {
  return relations.find(([pattern]) => pattern.test(text))?.[1];
}

function qualifiersOf(text: string): string[] {
  const words = text
    .replace(VERSION, ' ')
    .toLowerCase()
    .match(/[a-z]{2,}/g);
  return (words ?? []).filter(word => !GENERAL_WORDS.has(word));
}
