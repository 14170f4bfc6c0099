import {
  Document,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { CaseMetadata, CaseProblem } from './CaseMetadata';
import { FRONT_MATTER_FIELDS } from './frontMatterFields';

const MAX_CHARACTERS = 200_000;

/**
 * A fault case as it was read: its metadata when they are well formed, and
 * everything that is wrong when they are not.
 *
 * @public
 */
export interface ParsedCase {
  metadata?: CaseMetadata;
  /** The Markdown below the front matter. */
  body: string;
  /** The line of the file at which the body begins, the first being 1. */
  bodyLine: number;
  problems: CaseProblem[];
}

/**
 * Reads a fault case: YAML front matter between `---` lines, then Markdown.
 * Never throws; what is wrong is listed with its line.
 *
 * @public
 */
export function parseCase(markdown: string): ParsedCase {
  const source = markdown.replace(/^\uFEFF/, '');
  if (source.length > MAX_CHARACTERS) {
    return unreadable(
      source,
      `a case must not be longer than ${MAX_CHARACTERS} characters`,
    );
  }
  const opening = /^---[ \t]*\r?\n/.exec(source);
  if (!opening) {
    return unreadable(
      source,
      'a case begins with its front matter between two lines of ---',
    );
  }
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(
    source.slice(opening[0].length),
  );
  if (!closing) {
    return unreadable(source, 'the front matter has no closing line of ---');
  }
  const yaml = source.slice(
    opening[0].length,
    opening[0].length + closing.index,
  );
  const bodyStart = opening[0].length + closing.index + closing[0].length;
  const { metadata, problems } = readFrontMatter(yaml);
  return {
    metadata,
    body: source.slice(bodyStart),
    bodyLine: source.slice(0, bodyStart).split('\n').length,
    problems,
  };
}

function unreadable(body: string, message: string): ParsedCase {
  return { body, bodyLine: 1, problems: [{ line: 1, message }] };
}

function readFrontMatter(
  yaml: string,
): Pick<ParsedCase, 'metadata' | 'problems'> {
  const lines = new LineCounter();
  // The front matter begins on the file's second line.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const document = parseDocument(yaml, {
    lineCounter: lines,
    // Days stay as they are written.
    schema: 'core',
    prettyErrors: false,
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) => ({
        line: lineAt(pos[0]),
        message: `the front matter is not YAML: ${message}`,
      })),
    };
  }
  if (!isMap(document.contents)) {
    return {
      problems: [{ line: 2, message: 'the front matter must be fields' }],
    };
  }

  const alias = firstAlias(document);
  if (alias !== undefined) {
    return {
      problems: [
        {
          line: lineAt(alias),
          message: 'the front matter must not refer to parts of itself',
        },
      ],
    };
  }

  const values = document.toJS() as Record<string, unknown>;
  const problems = Object.entries(FRONT_MATTER_FIELDS).flatMap(
    ([name, { check, required }]) => {
      const value = values[name] ?? undefined;
      if (value === undefined) {
        return required
          ? [{ line: 2, message: `the front matter needs ${name}` }]
          : [];
      }
      const problem = check(value);
      return problem
        ? [
            {
              line: lineOf(document, name, lineAt),
              message: `${name} ${problem}`,
            },
          ]
        : [];
    },
  );
  if (values.reviewer !== undefined && values.reviewer === values.author) {
    problems.push({
      line: lineOf(document, 'reviewer', lineAt),
      message: 'reviewer must be another person than author',
    });
  }
  return problems.length > 0
    ? { problems }
    : { metadata: toMetadata(values), problems };
}

/** Fields it does not know are left to other readers of the page. */
function toMetadata(values: Record<string, unknown>): CaseMetadata {
  return Object.fromEntries(
    Object.entries(FRONT_MATTER_FIELDS).flatMap(([name, { absent }]) => {
      const value = values[name] ?? absent;
      return value === undefined ? [] : [[name, value]];
    }),
  ) as unknown as CaseMetadata;
}

/** A few aliases of aliases would grow without bound when they are followed. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, node) {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function lineOf(
  document: Document,
  name: string,
  lineAt: (offset: number) => number,
): number {
  const pair = isMap(document.contents)
    ? document.contents.items.find(
        ({ key }) => isScalar(key) && key.value === name,
      )
    : undefined;
  const key = pair?.key;
  return isScalar(key) && key.range ? lineAt(key.range[0]) : 2;
}
