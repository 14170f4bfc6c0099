import { InputError } from '@backstage/errors';
import { SearchQuery } from '@backstage/plugin-search-common';
import { FilterValue } from '../store/SearchDocumentStore';

/**
 * The filters of a query: by field, the values it may have.
 *
 * @throws InputError for a filter that is neither a value nor a list of values.
 */
export function readFilters(
  filters: SearchQuery['filters'],
): Map<string, FilterValue[]> {
  const values = new Map<string, FilterValue[]>();
  for (const [field, filter] of Object.entries(filters ?? {})) {
    const list = Array.isArray(filter) ? filter : [filter];
    // A selection without a choice in it selects nothing in particular.
    if (list.length && filter !== undefined) {
      values.set(
        field,
        list.map(value => readValue(field, value)),
      );
    }
  }
  return values;
}

function readValue(field: string, value: unknown): FilterValue {
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  throw new InputError(`The filter "${field}" cannot be compared with a field`);
}
