import { InputError } from '@backstage/errors';
import {
  amendCase,
  CaseLanguage,
  CaseMetadata,
  formatCase,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';

/** The fields of a case as they were filled in; unset ones are left out. */
export type CaseInput = Partial<
  Omit<CaseMetadata, 'status' | 'sources' | 'author' | 'reviewer' | 'date'>
>;

const HEADINGS: Record<CaseLanguage, Record<Section, string>> = {
  zh: {
    symptoms: '现象',
    rootCause: '原因',
    solution: '处理',
    part: '备件',
    prevention: '预防',
  },
  en: {
    symptoms: 'Symptoms',
    rootCause: 'Cause',
    solution: 'Solution',
    part: 'Parts',
    prevention: 'Prevention',
  },
};

type Section = 'symptoms' | 'rootCause' | 'solution' | 'part' | 'prevention';

const SECTIONS: Section[] = [
  'symptoms',
  'rootCause',
  'solution',
  'part',
  'prevention',
];

/**
 * The page of a case: its fields as front matter, and as sections to go on
 * writing in.
 *
 * @throws InputError where the case is not well formed
 */
export function composeCase(input: CaseInput): string {
  const { language = 'zh' } = input;
  const body = SECTIONS.flatMap(section => {
    const content = input[section];
    const text = Array.isArray(content)
      ? content.map(line => `- ${line}`).join('\n')
      : content?.trim();
    return text ? [`## ${HEADINGS[language][section]}\n\n${text}\n`] : [];
  }).join('\n');
  const metadata = { ...input, language, status: 'draft' } as CaseMetadata;
  return checkCase(formatCase(metadata, body));
}

/** @throws InputError where the case is not well formed */
export function checkCase(markdown: string): string {
  const { problems } = parseCase(markdown);
  if (problems.length === 0) return markdown;
  const told = problems.map(({ line, message }) => `line ${line}: ${message}`);
  throw new InputError(`The case is not well formed: ${told.join('; ')}`);
}

/**
 * Names who has written a case, and who is to review it.
 *
 * @throws InputError where that is the same person, or the case not well formed
 */
export function signCase(
  markdown: string,
  people: { author?: string; reviewer?: string; date: string },
): string {
  const { author, reviewer, date } = people;
  return checkCase(
    amendCase(checkCase(markdown), {
      status: reviewer ? 'reviewed' : 'draft',
      author,
      reviewer,
      date,
    }),
  );
}
