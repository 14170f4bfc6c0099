import {
  CASE_SLUG_PATTERN,
  caseSlugOf,
  parseCase,
} from '@weibao/backstage-plugin-maintenance-common';
import { setImmediate } from 'node:timers/promises';
import { KnowledgeBaseFile } from '../knowledgeBase/KnowledgeBase';
import { CaseReading, FileProblem, StoredCase } from './CaseStore';

const LONGEST_SLUG = 100;

/** `GET /cases/match` is no case. */
export const RESERVED_SLUGS = ['match'];

/**
 * Reads the cases of a knowledge base. A file that is no case is told of with
 * path and line and keeps no other out. Of files with one slug the first by
 * path is taken.
 */
export async function readCases(
  files: readonly KnowledgeBaseFile[],
): Promise<Omit<CaseReading, 'revision'>> {
  const cases = new Map<string, StoredCase>();
  const problems: FileProblem[] = [];
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of inOrder) {
    // Hundreds of files take seconds; other requests get their turn.
    await setImmediate();
    const { path, content } = file;
    const found = readCase(file);
    problems.push(...found.problems.map(problem => ({ path, ...problem })));
    if (!found.metadata) continue;
    const slug = caseSlugOf(path);
    const first = cases.get(slug);
    if (first) {
      problems.push({
        path,
        line: 1,
        message: `the name ${slug} is taken by ${first.path}, which is published instead`,
      });
    } else {
      cases.set(slug, { slug, path, markdown: content, ...found.metadata });
    }
  }
  return { cases: [...cases.values()], problems };
}

function readCase({
  path,
  content,
}: KnowledgeBaseFile): Pick<
  ReturnType<typeof parseCase>,
  'metadata' | 'problems'
> {
  const slug = caseSlugOf(path);
  if (!CASE_SLUG_PATTERN.test(slug) || slug.length > LONGEST_SLUG) {
    return refused(
      `the name of the file must be lower-case letters, digits and single dashes, ${LONGEST_SLUG} at most`,
    );
  }
  if (RESERVED_SLUGS.includes(slug)) {
    return refused(`the name ${slug} is reserved; give the file another one`);
  }
  const parsed = parseCase(content);
  const lines = content.split('\n');
  const binary = lines.findIndex(line => line.includes('\0'));
  // YAML also writes it as an escape.
  return binary >= 0 || parsed.metadata?.title.includes('\0')
    ? refused('a NUL character is no text', Math.max(1, binary + 1))
    : parsed;
}

function refused(message: string, line = 1) {
  return { metadata: undefined, problems: [{ line, message }] };
}
