import { stringify } from 'yaml';
import { CaseMetadata } from './CaseMetadata';
import { FRONT_MATTER_FIELDS } from './frontMatterFields';
import { parseCase } from './parseCase';

/**
 * Writes a fault case: the reverse of {@link parseCase}, with the fields in
 * the order of their definition and empty ones left out.
 *
 * @public
 */
export function formatCase(metadata: CaseMetadata, body: string): string {
  return `---\n${toYaml(metadata)}---\n\n${body.replace(/^\s*\n/, '')}`;
}

/**
 * The same case with some fields of its front matter replaced. Comments and
 * fields that are no metadata of a case are not kept.
 *
 * @throws Error when the case is not well formed
 * @public
 */
export function amendCase(
  markdown: string,
  changes: Partial<CaseMetadata>,
): string {
  const { metadata, body, problems } = parseCase(markdown);
  if (!metadata) {
    const { line, message } = problems[0];
    throw new Error(`Line ${line}: ${message}`);
  }
  return formatCase({ ...metadata, ...changes }, body);
}

function toYaml(metadata: CaseMetadata): string {
  const names = Object.keys(FRONT_MATTER_FIELDS) as (keyof CaseMetadata)[];
  const fields = names.flatMap(name => {
    const value = metadata[name];
    const empty =
      value === undefined || (Array.isArray(value) && value.length === 0);
    return empty ? [] : [[name, value]];
  });
  return stringify(Object.fromEntries(fields), { lineWidth: 0 });
}
