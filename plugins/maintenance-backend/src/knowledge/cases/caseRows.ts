import { createHash } from 'node:crypto';
import { TextIndex } from '../../platform/database/textIndex/TextIndex';
import { IndexedCase } from './IndexedCase';
import { StoredCase } from './CaseStore';

/** Tokens of more would not fit into a search column of PostgreSQL. */
const SEARCHED_CHARACTERS = 50_000;

export interface CaseRow {
  slug: string;
  path: string;
  title: string;
  language: string;
  status: string;
  /** Each between commas; empty for all. */
  device_types: string;
  changed_on: string;
  metadata: string;
  markdown: string;
  hash: string;
}

/** What lists read of a row. */
export type ListedCaseRow = Pick<
  CaseRow,
  'slug' | 'path' | 'metadata' | 'changed_on'
>;

export const LISTED_COLUMNS: readonly (keyof ListedCaseRow)[] = [
  'slug',
  'path',
  'metadata',
  'changed_on',
];

export function toIndexedCase(row: ListedCaseRow): IndexedCase {
  const { slug, path, metadata } = row;
  return { slug, path, ...JSON.parse(metadata) };
}

/** Differs where anything differs that a row holds. */
export function hashOf({ path, markdown }: StoredCase): string {
  return createHash('sha256').update(`${path}\0${markdown}`).digest('hex');
}

export function toCaseRow(stored: StoredCase, textIndex: TextIndex) {
  const { slug, path, markdown, ...metadata } = stored;
  const { title, language, status, deviceTypes, date } = metadata;
  return {
    slug,
    path,
    title,
    language,
    status,
    device_types: deviceTypes.length > 0 ? `,${deviceTypes.join(',')},` : '',
    changed_on: date ?? '',
    metadata: JSON.stringify(metadata),
    markdown,
    hash: hashOf(stored),
    search: textIndex.columnValue([
      slug,
      markdown.slice(0, SEARCHED_CHARACTERS),
    ]),
  };
}
