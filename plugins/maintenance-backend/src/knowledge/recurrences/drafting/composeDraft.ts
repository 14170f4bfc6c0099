import {
  CaseLanguage,
  CaseMetadata,
  FAULT_LEVELS,
  FaultLevel,
  normalizePart,
  partLabel,
  RecurrenceKind,
  Redaction,
} from '@weibao/backstage-plugin-maintenance-common';
import { Redactor, sumRedactions } from '../../redaction/redactText';
import { TextCluster } from './clusterTexts';
import { composeBody } from './composeBody';
import { DraftIncident } from './DraftIncident';
import { DRAFT_WORDS, DraftSubject } from './draftWords';
import { gatherTexts } from './gatherTexts';
import { createRedactionLog, redactIncident } from './redactIncident';

/** What a draft is composed from. */
export interface DraftSource {
  kind: RecurrenceKind;
  deviceCount: number;
  /** Newest first. */
  incidents: readonly DraftIncident[];
  language: CaseLanguage;
  redact: Redactor;
  /** Entity ref of a user. */
  authorRef: string;
  /** `YYYY-MM-DD` */
  date: string;
}

/** A draft before it is written down. */
export interface ComposedDraft {
  metadata: CaseMetadata;
  /** Markdown below the front matter. */
  body: string;
  redactions: Redaction[];
}

const LONGEST_TITLE = 200;
const LONGEST_SENTENCE = 1000;
const LONGEST_SYMPTOM = 300;
const MOST_SYMPTOMS = 8;
const MOST_VALUES = 20;
/** As many as the front matter takes. */
const MOST_INCIDENTS = 50;

const DEVICE_TYPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Drafts a case from incidents that have something in common, in their own
 * words. All of these are redacted before anything is made of them. The same
 * source always gives the same draft.
 */
export function composeDraft(source: DraftSource): ComposedDraft {
  const { language, redact } = source;
  const log = createRedactionLog(redact);
  const incidents = source.incidents.map(incident =>
    redactIncident(incident, log.redact),
  );
  // What had to be redacted is no name of a model or a code.
  const untouched = (text: string | undefined) =>
    text && redact(text).redactions.length === 0 && !/[〔〕]/.test(text)
      ? text
      : undefined;
  const values = (of: (incident: DraftIncident) => string | undefined) =>
    byFrequency(incidents.map(incident => untouched(of(incident))));

  const texts = gatherTexts(incidents, language);
  const models = values(({ device }) => device.model);
  const manufacturers = values(({ device }) => device.manufacturer);
  const faultCodes = values(incident => incident.faultCode);
  const [part] = byFrequency(
    incidents.map(
      ({ faultPart = '' }) =>
        partLabel(normalizePart(faultPart), language) ?? untouched(faultPart),
    ),
  );
  const subject: DraftSubject = {
    model:
      models.length === 1
        ? [manufacturers.length === 1 ? manufacturers[0] : '', models[0]]
            .join(' ')
            .trim()
        : undefined,
    part,
    faultCode: faultCodes[0],
  };
  const words = DRAFT_WORDS[language];
  const metadata: CaseMetadata = {
    title: cut(
      words.titles[source.kind](subject).replace(/\s+/g, ' ').trim(),
      LONGEST_TITLE,
    ),
    language,
    status: 'draft',
    severity: commonestLevel(incidents),
    deviceTypes: values(({ device }) => device.type.toLowerCase()).filter(
      type => DEVICE_TYPE.test(type),
    ),
    manufacturers,
    models,
    ...(part && { part: cut(part, LONGEST_TITLE) }),
    symptoms: texts.symptoms
      .slice(0, MOST_SYMPTOMS)
      .map(({ text }) => cut(text, LONGEST_SYMPTOM)),
    faultCodes,
    firmware: [],
    rootCause: firstOf(texts.causes) ?? words.noCause,
    solution: firstOf(texts.solutions) ?? words.noSolution,
    prevention: firstOf(texts.preventions) ?? words.noPrevention,
    tags: [],
    sources: [],
    incidents: incidents.slice(0, MOST_INCIDENTS).map(({ id }) => id),
    author: source.authorRef,
    date: source.date,
  };
  return {
    metadata,
    body: composeBody(texts, bodyFacts(source), words),
    redactions: sumRedactions(log.results()),
  };
}

function bodyFacts({ incidents, deviceCount }: DraftSource) {
  return { incidentIds: incidents.map(({ id }) => id), deviceCount };
}

/** Different values, the most frequent first, then the first. */
function byFrequency(values: readonly (string | undefined)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value?.trim()) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
}

/** Of levels that are equally common the more severe. */
function commonestLevel(incidents: readonly DraftIncident[]): FaultLevel {
  const count = (level: FaultLevel) =>
    incidents.filter(incident => incident.level === level).length;
  return FAULT_LEVELS.reduce((commonest, level) =>
    count(level) > count(commonest) ? level : commonest,
  );
}

function firstOf([first]: readonly TextCluster[]): string | undefined {
  return first && cut(first.text, LONGEST_SENTENCE);
}

function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length
    ? `${characters.slice(0, length - 1).join('')}…`
    : text;
}
