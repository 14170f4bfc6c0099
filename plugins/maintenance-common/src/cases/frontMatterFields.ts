import { FAULT_LEVELS } from '../sla';
import { CASE_LANGUAGES, CASE_STATUSES, CaseMetadata } from './CaseMetadata';

/** Answers what is wrong with a value, or nothing. */
export type FieldCheck = (value: unknown) => string | undefined;

/** How a field of the front matter is read. */
export interface FrontMatterField {
  check: FieldCheck;
  required?: boolean;
  /** Stands for a field that was left out. */
  absent?: unknown;
}

const MAX_TITLE_CHARACTERS = 200;
const MAX_SENTENCE_CHARACTERS = 2000;
const MAX_ENTRIES = 50;

function text(maxCharacters: number): FieldCheck {
  return value => {
    if (typeof value !== 'string') return 'must be text';
    if (value.trim() === '') return 'must not be empty';
    return value.length > maxCharacters
      ? `must not be longer than ${maxCharacters} characters`
      : undefined;
  };
}

function oneOf(values: readonly string[]): FieldCheck {
  return value =>
    values.includes(value as string)
      ? undefined
      : `must be one of ${values.join(', ')}`;
}

function matching(pattern: RegExp, form: string): FieldCheck {
  return value =>
    typeof value === 'string' && pattern.test(value)
      ? undefined
      : `must be ${form}`;
}

function listOf(check: FieldCheck, minimum = 0): FieldCheck {
  return value => {
    if (!Array.isArray(value)) return 'must be a list';
    if (value.length < minimum) return `must have at least ${minimum} entry`;
    if (value.length > MAX_ENTRIES)
      return `must not have more than ${MAX_ENTRIES} entries`;
    for (const [index, entry] of value.entries()) {
      const problem = check(entry);
      if (problem) return `entry ${index + 1} ${problem}`;
    }
    return undefined;
  };
}

const source: FieldCheck = value => {
  const { title, url } = (value ?? {}) as { title?: unknown; url?: unknown };
  const problem = text(MAX_TITLE_CHARACTERS)(title);
  if (problem) return `needs a title that is text (title ${problem})`;
  return typeof url === 'string' && /^https?:\/\/[^\s]+$/.test(url)
    ? undefined
    : 'needs a url that begins with http:// or https://';
};

const optionalList = (check: FieldCheck): FrontMatterField => ({
  check: listOf(check),
  absent: [],
});
const sentence = text(MAX_SENTENCE_CHARACTERS);
const word = text(MAX_TITLE_CHARACTERS);
const entityRef = matching(
  /^[a-zA-Z][a-zA-Z0-9-]*:[^:/\s]+\/[^:/\s]+$/,
  'a full entity ref such as user:default/wu.jing',
);

/** Every field that the front matter of a case may have. */
export const FRONT_MATTER_FIELDS: Record<keyof CaseMetadata, FrontMatterField> =
  {
    title: { check: word, required: true },
    language: { check: oneOf(CASE_LANGUAGES), required: true },
    status: { check: oneOf(CASE_STATUSES), required: true },
    severity: { check: oneOf(FAULT_LEVELS), required: true },
    deviceTypes: optionalList(
      matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a type in lower case'),
    ),
    manufacturers: optionalList(word),
    models: optionalList(word),
    part: { check: word },
    symptoms: { check: listOf(sentence, 1), required: true },
    faultCodes: optionalList(word),
    firmware: optionalList(word),
    rootCause: { check: sentence, required: true },
    solution: { check: sentence, required: true },
    prevention: { check: sentence, required: true },
    tags: optionalList(word),
    sources: optionalList(source),
    incidents: optionalList(
      matching(/^INC-\d{6,}$/, 'the id of an incident such as INC-000123'),
    ),
    author: { check: entityRef },
    reviewer: { check: entityRef },
    date: { check: matching(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD') },
  };
