import { CursorPage } from '../queries/useMaintenancePages';

/**
 * Everything in a list that the API cuts into pages, for where a part of it
 * would say something wrong.
 *
 * @param loadPage - asks for the page at a cursor
 */
export async function listAll<T>(
  loadPage: (cursor: string | undefined) => Promise<CursorPage<T>>,
): Promise<T[]> {
  const all = new Array<T>();
  let cursor: string | undefined;
  do {
    const page = await loadPage(cursor);
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}
