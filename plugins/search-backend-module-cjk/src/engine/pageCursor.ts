import { InputError } from '@backstage/errors';

/**
 * The number of the page, from 0, that a cursor stands for. Cursors are those
 * of Backstage's own engines, which the search plugin reads and writes too
 * when it filters results by permission.
 */
export function decodePageCursor(cursor: string | undefined): number {
  if (!cursor) {
    return 0;
  }
  const page = Buffer.from(cursor, 'base64').toString('utf-8');
  if (!/^\d{1,9}$/.test(page)) {
    throw new InputError('Invalid page cursor');
  }
  return Number(page);
}

/** The cursor of a page, the first of which is 0. */
export function encodePageCursor(page: number): string {
  return Buffer.from(`${page}`, 'utf-8').toString('base64');
}
