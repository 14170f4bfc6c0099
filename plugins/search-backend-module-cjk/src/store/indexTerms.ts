import { IndexableDocument } from '@backstage/plugin-search-common';
import { tokenize } from '../tokens/tokenize';
import { FullTextEntry } from './FullTextIndex';

/**
 * Location is an address. Authorization holds an entity ref, whose words are
 * the same for every document of a kind.
 */
export const FIELDS_WITHOUT_CONTENT = ['location', 'authorization'];

/** What a document can be found by. */
export function indexTerms(
  document: IndexableDocument,
): Omit<FullTextEntry, 'id'> {
  const { title, text, ...otherFields } = document;
  const other = Object.entries(otherFields)
    .filter(([field]) => !FIELDS_WITHOUT_CONTENT.includes(field))
    .flatMap(([, value]) => textsIn(value));
  return {
    title: textsIn(title).flatMap(terms),
    text: textsIn(text).flatMap(terms),
    other: other.flatMap(terms),
  };
}

/** The strings and numbers in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (typeof value === 'number') {
    return [String(value)];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}

function terms(text: string): string[] {
  return tokenize(text).map(token => token.term);
}
