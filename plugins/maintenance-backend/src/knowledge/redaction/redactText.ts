import {
  CaseLanguage,
  Redaction,
} from '@weibao/backstage-plugin-maintenance-common';
import { TextRange, TracedText } from '@weibao/cjk-text';
import { createNameFinder, Finding } from './findNames';
import { foldBare } from './foldBare';
import { NETWORK_PATTERNS } from './networkPatterns';
import { Secret, SecretKind } from './Secret';
import { SecretPattern } from './SecretPattern';
import { honorificPatterns, WRITTEN_PATTERNS } from './writtenPatterns';

/** A text without what must not be told. */
export interface RedactedText {
  text: string;
  /** How often something of each kind was taken out; none is left out. */
  redactions: Redaction[];
}

/** Takes out of a text what must not be told. */
export type Redactor = (text: string) => RedactedText;

const WORDS: Record<SecretKind, Record<CaseLanguage, string>> = {
  customer: { zh: '客户', en: 'customer' },
  site: { zh: '机房', en: 'site' },
  address: { zh: '地址', en: 'address' },
  device: { zh: '设备', en: 'device' },
  person: { zh: '人员', en: 'person' },
  contract: { zh: '合同', en: 'contract' },
  'ip-address': { zh: 'IP 地址', en: 'IP address' },
  'mac-address': { zh: 'MAC 地址', en: 'MAC address' },
  'serial-number': { zh: '序列号', en: 'serial number' },
  'phone-number': { zh: '电话', en: 'phone number' },
  'e-mail': { zh: '邮箱', en: 'e-mail address' },
  url: { zh: '网址', en: 'web address' },
};

/**
 * Makes ready to take out of texts what tells whose incidents they are about:
 * what is known by name, and what looks like an address, a number or a person.
 * A word in brackets such as `〔客户〕` takes its place, which Markdown does not
 * read as anything.
 *
 * @param known - names, numbers and addresses; those of a single character are
 * left out, and so are numbers of fewer than four digits
 * @param kept - what stays although it looks like a secret or is the name of a
 * device, such as models, part numbers and fault codes
 */
export function createRedactor(options: {
  known: readonly Secret[];
  kept?: readonly string[];
  language: CaseLanguage;
}): Redactor {
  const { known, kept = [], language } = options;
  const findKnown = createNameFinder(known);
  const patterns = [
    ...NETWORK_PATTERNS,
    ...WRITTEN_PATTERNS,
    ...honorificPatterns(known),
  ];
  // The kind says nothing here.
  const findKept = createNameFinder(
    kept.map(text => ({ kind: 'device', text })),
  );

  return text => {
    const folded = foldBare(text);
    const keptSpans = findKept(folded.text);
    const named = findKnown(folded.text);
    const likely = [
      ...named.filter(({ kind }) => kind === 'device'),
      ...patterns.flatMap(pattern => findPattern(folded.text, pattern)),
    ].filter(found => !keptSpans.some(span => covers(span, found)));
    const certain = named.filter(({ kind }) => kind !== 'device');
    return replace(text, folded, merge([...certain, ...likely]), language);
  };
}

/** Adds up what was taken out of several texts. */
export function sumRedactions(
  texts: readonly Pick<RedactedText, 'redactions'>[],
): Redaction[] {
  const counts = new Map<SecretKind, number>();
  for (const { redactions } of texts) {
    for (const { kind, count } of redactions) {
      counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
  }
  const kinds = Object.keys(WORDS) as SecretKind[];
  return kinds.flatMap(kind => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
}

function findPattern(text: string, rule: SecretPattern): Finding[] {
  const { kind, pattern, accept } = rule;
  const found: Finding[] = [];
  for (const match of text.matchAll(pattern)) {
    if (accept && !accept(match)) continue;
    const secret = match.groups?.secret ?? match[0];
    const end = match.index + match[0].length;
    found.push({ kind, start: end - secret.length, end });
  }
  return found;
}

function covers(span: TextRange, found: TextRange): boolean {
  return span.start <= found.start && found.end <= span.end;
}

/** Findings that overlap become one, of the kind of the longer. */
function merge(findings: Finding[]): Finding[] {
  const merged: Finding[] = [];
  const ordered = [...findings].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  for (const found of ordered) {
    const last = merged.at(-1);
    if (!last || found.start >= last.end) {
      merged.push({ ...found });
    } else if (found.end > last.end) {
      const isLonger = found.end - found.start > last.end - last.start;
      if (isLonger) last.kind = found.kind;
      last.end = found.end;
    }
  }
  return merged;
}

function replace(
  text: string,
  folded: TracedText,
  findings: readonly Finding[],
  language: CaseLanguage,
): RedactedText {
  let redacted = '';
  let position = 0;
  for (const finding of findings) {
    const { start, end } = folded.sourceRange(finding);
    redacted += `${text.slice(position, start)}〔${
      WORDS[finding.kind][language]
    }〕`;
    position = end;
  }
  return {
    text: redacted + text.slice(position),
    redactions: sumRedactions(
      findings.map(({ kind }) => ({ redactions: [{ kind, count: 1 }] })),
    ),
  };
}
