import { problemMessages } from './problemMessages';

/** The languages in which pages speak of themselves. @public */
export type SiteLanguage = 'en' | 'zh';

/**
 * What can be wrong with a source. Messages are in {@link problemMessages}.
 *
 * @public
 */
export type ProblemKind = keyof typeof problemMessages.en;

/**
 * Something wrong in a source. It never stops a build: what is wrong is left
 * out, shown as text or reported, and everything else is published.
 *
 * @public
 */
export interface Problem {
  /** Path of the source, relative to the folder of mkdocs.yml, with `/`. */
  file: string;
  /** The first line is 1; absent when the problem is the file itself. */
  line?: number;
  kind: ProblemKind;
  /** What the placeholders of the message stand for. */
  values?: Record<string, string>;
}

/**
 * A sentence without the place.
 *
 * @public
 */
export function describeProblem(
  { kind, values = {} }: Problem,
  language: SiteLanguage,
): string {
  return problemMessages[language][kind].replace(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? '',
  );
}

/** `docs/cases/e-203.md:12` @public */
export function placeOfProblem({ file, line }: Problem): string {
  return line === undefined ? file : `${file}:${line}`;
}
