import { FaultLevel } from '../sla';

/** @public */
export const CASE_LANGUAGES = ['zh', 'en'] as const;

/** The language a fault case is written in. @public */
export type CaseLanguage = (typeof CASE_LANGUAGES)[number];

/** @public */
export const CASE_STATUSES = ['draft', 'reviewed'] as const;

/** Whether somebody other than its author has agreed to a fault case. @public */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A public source of a fault case. @public */
export interface CaseSource {
  title: string;
  url: string;
}

/**
 * What the front matter of a fault case says about it.
 *
 * @public
 */
export interface CaseMetadata {
  title: string;
  language: CaseLanguage;
  status: CaseStatus;
  /** The fault level that the fault usually has. */
  severity: FaultLevel;
  /** Types of the devices it concerns, in lower case; none for all. */
  deviceTypes: string[];
  /** None for all. */
  manufacturers: string[];
  /** Names of models; one that ends in `*` means every name that begins so. */
  models: string[];
  /** The part that fails. */
  part?: string;
  symptoms: string[];
  /** Codes as logs and panels show them. */
  faultCodes: string[];
  /** Affected versions, in words or as a bound such as `< 2.10`. */
  firmware: string[];
  rootCause: string;
  solution: string;
  prevention: string;
  tags: string[];
  sources: CaseSource[];
  /** Ids of the incidents it was written from. */
  incidents: string[];
  /** Entity ref of who wrote it. */
  author?: string;
  /** Entity ref of who reviewed it; never the author. */
  reviewer?: string;
  /** The day of its last change of content, `YYYY-MM-DD`. */
  date?: string;
}

/** Something wrong in a file of a knowledge base. @public */
export interface CaseProblem {
  /** Line of the file, the first being 1. */
  line: number;
  message: string;
}

/**
 * Whether a file of a knowledge base is a fault case: a Markdown file below
 * `docs/cases`, except the index of a folder.
 *
 * @param path - relative to the knowledge base, with `/`
 * @public
 */
export function isCasePath(path: string): boolean {
  return /^docs\/cases\/(?:[^/]+\/)*(?!index\.md$|README\.md$)[^/]+\.md$/.test(
    path,
  );
}

/** What the names of case files, without `.md`, look like. @public */
export const CASE_SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The slug of a case, which is its file's name without `.md`. @public */
export function caseSlugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
