import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { refuseOddText } from '../http/refuseOddText';

/** Integers as both databases keep them. */
export const INTEGER_KEY = z.int().nonnegative().max(2_147_483_647);

/**
 * Makes an opaque cursor of the sort key of a page's last row.
 *
 * @param order - names the order the key belongs to, so that a cursor of one
 * list is refused by another
 */
export function encodeCursor(order: string, key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

/**
 * Cuts a list, read to one row more than fits, down to a page.
 *
 * @param rows - more than `limit` where the list goes on after the page
 * @param keyOf - gives the sort key of a row
 * @returns `nextCursor` where the list goes on
 */
export function cutPage<T extends object>(
  order: string,
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly unknown[],
): { items: T[]; nextCursor?: string } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return last && rows.length > limit
    ? { items, nextCursor: encodeCursor(order, keyOf(last)) }
    : { items };
}

/**
 * Reads a cursor back.
 *
 * @throws InputError where it is not one of this order
 */
export function decodeCursor<T extends z.ZodTypeAny[]>(
  order: string,
  schemas: readonly [...T],
  cursor: string,
): { [K in keyof T]: z.infer<T[K]> } {
  try {
    const [name, ...key] = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
      refuseOddText,
    );
    if (name !== order || key.length !== schemas.length) throw new Error();
    return schemas.map((schema, i) => schema.parse(key[i])) as {
      [K in keyof T]: z.infer<T[K]>;
    };
  } catch {
    throw new InputError(
      'The cursor does not belong to this list; leave it out to start again',
    );
  }
}
